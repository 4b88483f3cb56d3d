// Runs the command line just built on the samples, so that it keeps its compiled code: only functions that ran are in it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const samples = 'public/samples';
const runs = [
  ['plan', samples],
  ['plan', '--format', 'json', samples],
  ['check', samples],
];

/** A plugin of the build of the command line. */
export const keepCompiled = {
  name: 'keep-compiled-code',
  apply: 'build',
  writeBundle({ dir }) {
    const env = { ...process.env, PREFLIGHT_KEEP_COMPILED: '1' };
    for (const words of runs) {
      const { status } = spawnSync(process.execPath, [join(dir, 'preflight.cjs'), ...words], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (status !== 0 && status !== 1)
        throw new Error(`The command line that was built does not run: ${words.join(' ')}`);
    }
  },
};
