// Builds the command line when its sources are newer than the last build, then runs the named program with the rest of the arguments.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [program, ...args] = process.argv.slice(2);
const isConformance = program === 'conformance';
const mode = isConformance ? 'conformance' : 'cli';
const built = join(root, 'dist', mode, isConformance ? 'conformance.js' : 'preflight.cjs');

function newestIn(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

const sources = ['src', 'test/support', '.ci/compiled.mjs', 'vite.config.ts', 'package-lock.json'].map((path) =>
  join(root, path),
);
const stale =
  !existsSync(built) || sources.some((path) => existsSync(path) && newestIn(path) > statSync(built).mtimeMs);
if (stale) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = spawnSync(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (build.status !== 0) process.exit(2);
}
// The conformance program measures memory; any setting of the engine makes it refuse the compiled code of the command line.
const run = spawnSync(process.execPath, [...(isConformance ? ['--expose-gc'] : []), built, ...args], {
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
process.exit(run.status ?? 2);
