import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const outDir = path.join(root, 'test/bench/.build');

/** The core of the product, bundled from its sources as the app bundles it. */
export async function loadProduct() {
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
      rollupOptions: {
        input: {
          core: path.join(root, 'src/core/index.ts'),
          templateIndex: path.join(root, 'src/data/templateSearch/createTemplateIndex.ts'),
          searchEntry: path.join(root, 'src/data/templateSearch/searchEntry.ts'),
        },
      },
    },
    ssr: { noExternal: true },
  });
  const parts = ['core', 'templateIndex', 'searchEntry'].map(
    (part) => import(pathToFileURL(path.join(outDir, `${part}.js`)).href),
  );
  return Object.assign({}, ...(await Promise.all(parts)));
}
