// Runs the command line as it is built: all of its output arrives, also at a reader that is slow; exit codes hold; and code that was
// compiled for another program beside it is not used.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'preflight-cli-'));
cpSync(join(root, 'dist', 'cli'), folder, { recursive: true });

const plan = ['plan', '--format', 'json', join(root, 'public', 'samples')];
const whole = await output(plan);
demand(whole.code === 0, `plan ended with ${whole.code}: ${whole.error}`);
JSON.parse(whole.text);
const slow = await output(plan, { isSlow: true });
demand(slow.text === whole.text, `a slow reader got ${slow.text.length} of ${whole.text.length} characters`);
const refused = await output(['plan', join(root, 'nowhere')]);
demand(
  refused.code === 2 && refused.error.includes('nowhere'),
  `a missing folder ended with ${refused.code}: ${refused.error}`,
);

const program = join(folder, 'program.cjs');
const changed = readFileSync(program, 'utf8').replace('Shows which steps', 'Tells which steps');
writeFileSync(program, changed);
const { text } = await output(['--help']);
demand(
  text.startsWith('Tells which steps'),
  'a changed program of the same length ran with the compiled code of the old one',
);
rmSync(folder, { recursive: true });

async function output(words, { isSlow = false } = {}) {
  const child = spawn(process.execPath, [join(folder, 'preflight.cjs'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  let error = '';
  child.stderr.on('data', (data) => {
    error += data;
  });
  const parts = [];
  for await (const part of child.stdout) {
    parts.push(part);
    if (isSlow) await pause(1);
  }
  return { text: Buffer.concat(parts).toString(), error, code: await closed };
}

function demand(holds, sentence) {
  if (!holds) throw new Error(sentence);
}
