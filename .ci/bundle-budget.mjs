// Adds up the JavaScript a browser must load before the first screen shows: the entry and what it imports, compressed.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const app = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'app');
const budget = 190; // kB of JavaScript for the first screen

const manifest = JSON.parse(readFileSync(join(app, '.vite', 'manifest.json'), 'utf8'));
const sizeOf = (file) => gzipSync(readFileSync(join(app, file)), { level: 9 }).length / 1000;

const first = new Set();
const visit = (key) => {
  if (first.has(key)) return;
  first.add(key);
  for (const next of manifest[key].imports ?? []) visit(next);
};
for (const key of Object.keys(manifest)) if (manifest[key].isEntry) visit(key);

const files = [...first].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
const total = files.reduce((sum, file) => sum + sizeOf(file), 0);
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.file.endsWith('.js')) continue;
  console.log(`${sizeOf(chunk.file).toFixed(1).padStart(7)} kB  ${first.has(key) ? 'first ' : 'later '} ${chunk.file}`);
}
console.log(`First screen: ${total.toFixed(1)} of ${budget} kB of JavaScript, compressed.`);
if (total > budget) process.exit(1);
