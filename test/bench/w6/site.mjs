import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { diagram } from './diagram.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const out = path.join(root, 'test/bench/.build/w6');
/** Peers bring a React of their own, of which there can only be one in a page. */
const oneReact = ['react', 'react-dom'].map((name) => ({
  find: new RegExp(`^${name}(?=$|/)`),
  replacement: path.join(root, 'node_modules', name),
}));
const types = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};
const style =
  'html,body,#root,ol{height:100%;margin:0}.row{display:flex;gap:8px;height:28px;border-bottom:1px solid #ddd}';

/**
 * Builds each page by itself for production and serves all of them compressed, as a server at rest would hold them; the
 * browser may keep nothing of them by itself.
 *
 * @param pages   files of `pages/`
 * @param trees   checkouts whose app is built and served, by name
 */
export async function openPages(pages, trees) {
  await rm(out, { recursive: true, force: true });
  for (const page of pages) await buildPage(page);
  for (const [name, tree] of Object.entries(trees))
    await build({
      root: tree,
      configFile: path.join(tree, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: path.join(out, name), emptyOutDir: true },
    });
  const server = createServer(answer);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function buildPage(page) {
  const name = path.parse(page).name;
  await build({
    root: path.join(here, 'pages'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      react(),
      {
        name: 'diagram',
        resolveId: (id) => (id === 'virtual:diagram' ? `\0${id}` : null),
        load: (id) => (id === '\0virtual:diagram' ? `export default ${JSON.stringify(diagram)}` : null),
      },
    ],
    resolve: { alias: oneReact },
    build: {
      outDir: path.join(out, name),
      emptyOutDir: true,
      target: 'esnext',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 9000,
      rolldownOptions: {
        input: path.join(here, 'pages', page),
        output: { entryFileNames: 'main.js', assetFileNames: 'main[extname]' },
      },
    },
  });
}

const held = new Map();

async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://local');
  const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  response.setHeader('content-type', types[file.split('.').at(-1)] ?? 'application/octet-stream');
  response.setHeader('cache-control', 'no-store');
  if (!held.has(file)) held.set(file, await packed(file));
  const body = held.get(file);
  if (body === null) {
    response.statusCode = 404;
    return response.end();
  }
  response.setHeader('content-encoding', 'gzip');
  response.end(body);
}

async function packed(file) {
  if (file === '/blank.html') return gzipSync('<!doctype html>');
  const bytes = await readFile(path.join(out, file)).catch(() => null);
  if (bytes !== null) return gzipSync(bytes, { level: 9 });
  if (!file.endsWith('/index.html')) return null;
  const css = await readFile(path.join(out, path.dirname(file), 'main.css')).catch(() => null);
  return gzipSync(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Steps</title><style>${style}</style>${css ? '<link rel="stylesheet" href="./main.css">' : ''}</head><body><div id="root"></div><script type="module" src="./main.js"></script></body></html>`,
  );
}
