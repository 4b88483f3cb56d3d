// Runs the command line just built, so that it keeps its compiled code: only functions that ran are in it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const runs = [
  ['plan', 'public/samples'],
  ['plan', '--format', 'json', 'public/samples'],
  ['check', 'public/samples'],
  ['plan', 'test/field'],
];

/** A plugin of the build of the command line. */
export const keepCompiled = {
  name: 'keep-compiled-code',
  apply: 'build',
  writeBundle({ dir }) {
    const env = { ...process.env, PREFLIGHT_KEEP_COMPILED: '1' };
    for (const words of runs) {
      const run = [join(dir, 'preflight.cjs'), ...words];
      const { stdout, stderr } = spawnSync(process.execPath, run, { env, encoding: 'utf8', maxBuffer: Infinity });
      if (stdout === '') throw new Error(`The command line that was built does not run: ${stderr}`);
    }
  },
};
