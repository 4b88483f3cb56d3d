// Adds up the JavaScript a browser must load before the first screen shows: the entry and what it imports, compressed.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const app = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'app');
const budget = 98; // kB of JavaScript for the first screen

const manifest = JSON.parse(readFileSync(join(app, '.vite', 'manifest.json'), 'utf8'));
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
const isScript = (key) => manifest[key].file.endsWith('.js');
const total = (keys) => [...keys].filter(isScript).reduce((sum, key) => sum + sizeOf(manifest[key].file), 0);

const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
const first = loadedWith(entries);
const steps = ['src/app/rest.ts', 'src/app/shell/ProcessScreen.tsx', 'src/features/overview/ProcessOverview.tsx'];
const withSteps = loadedWith([...entries, ...steps.filter((key) => key in manifest)]);

for (const key of Object.keys(manifest).filter(isScript)) {
  const when = first.has(key) ? 'first' : withSteps.has(key) ? 'steps' : 'later';
  console.log(`${sizeOf(manifest[key].file).toFixed(1).padStart(7)} kB  ${when}  ${manifest[key].file}`);
}
console.log(`First screen: ${total(first).toFixed(1)} of ${budget} kB of JavaScript, compressed.`);
console.log(`With the steps of a process: ${total(withSteps).toFixed(1)} kB.`);
if (total(first) > budget) process.exit(1);
