// The slow suite: the second evaluator and the laws of the dry run on twenty thousand random runs (PREFLIGHT_RUNS, PREFLIGHT_SEED).
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'core', 'test/oracle'], {
  cwd: root,
  stdio: 'inherit',
  env: { PREFLIGHT_RUNS: '20000', ...process.env },
});
process.exit(status ?? 1);
