// Everything that must hold, in one run. --quick leaves out what needs a build or a browser, the components, and the slow
// suites (`*.slow.test.ts`: whole corpora, properties with many runs). Last line: the count.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwrightOutcome, vitestOutcome } from './outcome.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results');
const secondTries = join(results, 'second-tries.json');
const quick = process.argv.includes('--quick');
const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed and what passed only the second time, told once more at the end, where it is looked for. */
const failures = [];
const racing = [];
/** So many tests may pass only the second time before the run fails: they race, and are to be mended. */
const racesAllowed = 2;

mkdirSync(results, { recursive: true });

const module = (...path) => join(root, 'node_modules', ...path);
const tsc = module('typescript-native', 'bin', 'tsc');
const biome = module('@biomejs', 'biome', 'bin', 'biome');
const cruiser = module('dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const knip = module('knip', 'bin', 'knip.js');
const vite = module('vite', 'bin', 'vite.js');

await together([
  ['types', [tsc, '-p', '.']],
  ['types of core alone', [tsc, '-p', '.ci/tsconfig.core.json', '--noEmit']],
  ['lint', [biome, 'check', '--error-on-warnings', '.']],
  ['floors', [cruiser, '--config', '.ci/dependency-cruiser.cjs', 'src']],
  ['nothing unused', [knip]],
]);
await suite(quick ? 'unit and vectors' : 'unit, vectors and components', 'vitest.json', vitestOutcomeHere, [
  module('vitest', 'vitest.mjs'),
  'run',
  ...(quick ? ['--project', 'core'] : []),
  ...(process.env.CI ? ['--retry=1'] : []),
  '--reporter=default',
  '--reporter=json',
  '--reporter=./.ci/SecondTries.mjs',
  '--outputFile.json=test-results/vitest.json',
]);
if (!quick) {
  const built = await together([['build', [vite, 'build', '--logLevel', 'warn']]]);
  if (existsSync(join(root, 'src', 'cli', 'main.ts'))) {
    await together([['build of the command line', [vite, 'build', '--mode', 'cli', '--logLevel', 'warn']]]);
  }
  if (built) {
    await together([['bundle budget', ['.ci/bundle-budget.mjs']]], { tell: true });
    await together([
      ['the built command line', ['.ci/built-cli.mjs']],
      ['licences', ['.ci/licences.mjs']],
      ['path through the dry run', ['.ci/walk.mjs']],
    ]);
    await suite('browser journeys', 'e2e.json', playwrightOutcome, [
      module('@playwright', 'test', 'cli.js'),
      'test',
      '--config',
      'test/e2e/playwright.config.ts',
    ]);
  }
}
if (racing.length > racesAllowed) {
  total.failed += racing.length;
  total.passed -= racing.length;
}
for (const name of racing) console.log(`\npassed only the second time: ${name}`);
for (const each of failures) console.log(`\nFAILED ${each.replaceAll(`${root}/`, '')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs single checks in parallel, each counting as one, and prints the output of those that fail. */
async function together(checks, { tell = false } = {}) {
  const runs = checks.map(async ([name, args]) => ({ name, ...(await run(args)) }));
  let good = true;
  for (const pending of runs) {
    const { name, code, text, seconds } = await pending;
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (code !== 0 || tell) console.log(text.trimEnd());
    total[code === 0 ? 'passed' : 'failed'] += 1;
    if (code !== 0) failures.push([name, ...text.trimEnd().split('\n').slice(-12)].join('\n'));
    good &&= code === 0;
  }
  return good;
}

/** Runs a test program that writes its result as JSON, and adds up its tests. */
async function suite(name, file, outcomeOf, args) {
  const path = join(results, file);
  for (const old of [path, secondTries]) rmSync(old, { force: true });
  console.log(`\n${name}`);
  const { code } = await run(args, { stdio: 'inherit' });
  const outcome = existsSync(path) ? outcomeOf(readJson(path)) : null;
  for (const key of Object.keys(total)) total[key] += outcome?.[key] ?? 0;
  failures.push(...(outcome?.failures ?? []));
  racing.push(...(outcome?.racing ?? []));
  // A program that fails without a failing test (a crash, a file that does not load) counts as one failure.
  if (code !== 0 && !(outcome?.failed > 0)) {
    total.failed += 1;
    failures.push(`${name}: ended with ${code}, without a failing test`);
  }
}

function vitestOutcomeHere(report) {
  return vitestOutcome(report, existsSync(secondTries) ? readJson(secondTries) : []);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function run(args, { stdio = 'pipe' } = {}) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: stdio === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        text += data;
      });
    }
    child.on('close', (code) =>
      resolve({ code: code ?? 1, text, seconds: ((Date.now() - started) / 1000).toFixed(1) }),
    );
  });
}
