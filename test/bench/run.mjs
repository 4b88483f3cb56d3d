/**
 * `npm run bench [-- W1 W2 …]`: the product beside its peers and limits. Sets itself up, prints tables and writes
 * `bench-results.json` in the root of the checkout.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');

if (!globalThis.gc) {
  // Memory is only worth a figure after a collection.
  const again = spawnSync(process.execPath, ['--expose-gc', ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(again.status ?? 1);
}

const windows = process.platform === 'win32';
const install = (folder) =>
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit', shell: windows });
if (!existsSync(path.join(root, 'node_modules'))) install(root);
if (!existsSync(path.join(here, 'node_modules'))) install(here);

const { loadProduct } = await import('./lib/product.mjs');
const { printGoals, writeResults } = await import('./lib/results.mjs');

const known = readdirSync(here).filter((name) => /^w\d$/.test(name));
const asked = process.argv.slice(2).map((name) => name.toLowerCase());
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown workload: ${unknown.join(', ')}. There are ${known.join(', ').toUpperCase()}.`);
  process.exit(1);
}

const product = await loadProduct();
for (const name of asked.length > 0 ? asked : known) {
  const { run } = await import(`./${name}/run.mjs`);
  await run(product);
}
printGoals();
writeResults(path.join(root, 'bench-results.json'));
