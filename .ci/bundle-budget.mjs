// Adds up the JavaScript a browser must load before the first screen shows, and before a process does, compressed.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const app = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'app');
/** In kB of JavaScript, compressed: the first screen, and a process with its steps by its address. */
const budgets = { first: 94, steps: 304 };

const manifest = JSON.parse(readFileSync(join(app, '.vite', 'manifest.json'), 'utf8'));
const isScript = (key) => manifest[key].file.endsWith('.js');
const sizeOf = (file) => gzipSync(readFileSync(join(app, file)), { level: 9 }).length / 1000;

/** Everything that loads with these entries, what they import included. */
function loadedWith(keys) {
  const loaded = new Set();
  const visit = (key) => {
    if (loaded.has(key)) return;
    loaded.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  keys.forEach(visit);
  return loaded;
}
const total = (keys) => [...keys].filter(isScript).reduce((sum, key) => sum + sizeOf(manifest[key].file), 0);

const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
const first = loadedWith(entries);
const steps = Object.keys(manifest).filter((key) => ['rest', 'process'].includes(manifest[key].name) && isScript(key));
const withSteps = loadedWith([...entries, ...steps]);

for (const key of Object.keys(manifest).filter(isScript)) {
  const when = first.has(key) ? 'first' : withSteps.has(key) ? 'steps' : 'later';
  console.log(`${sizeOf(manifest[key].file).toFixed(1).padStart(7)} kB  ${when}  ${manifest[key].file}`);
}
console.log(`First screen: ${total(first).toFixed(1)} of ${budgets.first} kB of JavaScript, compressed.`);
console.log(
  `With the steps of a process: ${total(withSteps).toFixed(1)} of ${budgets.steps} kB, in ${withSteps.size} files.`,
);
if (steps.length !== 2) throw new Error('The files of a process are not named as expected: see chunks.mjs.');
if (total(first) > budgets.first || total(withSteps) > budgets.steps) process.exit(1);
