import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const entries = {
  core: 'src/core/index.ts',
  /** What only conformance and this ask for, which the front door does not show. */
  conformance: 'src/core/conformance.ts',
  parseCached: 'src/core/lang/expression/parseCached.ts',
  templateIndex: 'src/data/templateSearch/createTemplateIndex.ts',
  store: 'src/state/createEditorStore.ts',
  listSteps: 'src/rows/listSteps.ts',
  matchRows: 'src/rows/matchRows.ts',
  searchEntry: 'src/data/templateSearch/searchEntry.ts',
};

/** The core of the product, bundled from its sources as the app bundles it. */
export const loadProduct = () => loadParts(here, Object.keys(entries), 'product');

/** The core of another checkout, to run beside this one. */
export function loadCoreOf(root, name) {
  const parts = ['core', 'conformance', 'parseCached'].filter((part) => existsSync(path.join(root, entries[part])));
  return loadParts(root, parts, name);
}

async function loadParts(root, parts, name) {
  const outDir = path.join(here, 'test/bench/.build', name);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: { input: Object.fromEntries(parts.map((part) => [part, path.join(root, entries[part])])) },
    },
    ssr: { noExternal: true },
  });
  const loaded = parts.map((part) => import(pathToFileURL(path.join(outDir, `${part}.js`)).href));
  return Object.assign({}, ...(await Promise.all(loaded)));
}
