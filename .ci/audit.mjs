// Asks the registry for known vulnerabilities of the packages in the app. If it does not answer, this is reported and nothing
// fails: the versions are pinned, and were fine when they were chosen.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What an answer of `npm audit --json` means: nothing known, something known, or no answer at all. */
export function auditOf(text) {
  let answer = null;
  try {
    answer = JSON.parse(text);
  } catch {
    // Output that is not JSON is no answer.
  }
  const found = answer?.vulnerabilities;
  if (typeof found !== 'object' || found === null) {
    const cause = answer?.message ?? answer?.error?.summary ?? 'no answer';
    return { ok: true, said: `Not audited: the registry does not answer (${String(cause).split('\n')[0]}).` };
  }
  const grave = Object.values(found).filter(({ severity }) => severity === 'high' || severity === 'critical');
  if (grave.length === 0) return { ok: true, said: 'Audited: nothing grave is known of the packages of the app.' };
  const lines = grave.map(({ name, severity, range }) => `${name} ${range}: ${severity}`);
  return { ok: false, said: `Take newer versions, or others:\n${lines.join('\n')}` };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    ...{ cwd: root, encoding: 'utf8', timeout: 60_000, shell: process.platform === 'win32' },
  });
  const { ok, said } = auditOf(stdout ?? '');
  console.log(said);
  process.exitCode = ok ? 0 : 1;
}
