// The suites that take minutes: `npm run test:long`, or with names only those. LONG makes a suite run completely of which `npm
// test` runs only a sample.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
const journeys = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/e2e/playwright.config.ts'];

/** One line per suite: its name and the commands, in order. */
const suites = {
  properties: [['node_modules/vitest/vitest.mjs', 'run', '--project', 'core']],
  moves: [vite, [...journeys, 'moves.spec.ts']],
  crawl: [vite, [...journeys, 'crawl.spec.ts']],
  access: [vite, [...journeys, 'access.spec.ts', 'editorAccess.spec.ts', 'whileOpen.spec.ts', 'realFiles.spec.ts']],
  kept: [vite, [...journeys, 'e2e/kept/']],
  hostile: [
    ['node_modules/vitest/vitest.mjs', 'run', 'test/unit/hostile', '--testTimeout=900000'],
    vite,
    [...journeys, 'e2e/hostile/', 'hardening.spec.ts'],
  ],
  offline: [vite, journeys],
  firefox: [vite, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/firefox/vitest.config.ts']],
};

/** The environment of suites that need another variable than LONG. */
const told = { offline: { OFFLINE: '1' } };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`There is no long suite ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}
let failed = 0;
for (const [name, runs] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  const good = runs.every(
    (args) =>
      spawnSync(process.execPath, args, {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, ...(told[name] ?? { LONG: '1' }) },
      }).status === 0,
  );
  if (!good) failed += 1;
  console.log(`${good ? 'ok    ' : 'FAILED'} ${name}`);
}
process.exitCode = failed > 0 ? 1 : 0;
