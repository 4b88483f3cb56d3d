import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from '../../../.ci/setup.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
/** Peers bring a React of their own, of which there can only be one in a page. */
const oneReact = ['react', 'react-dom'].map((name) => ({
  find: new RegExp(`^${name}(?=$|/)`),
  replacement: path.join(root, 'node_modules', name),
}));
const viewport = { width: 1280, height: 800 };

/**
 * Builds the product and the page of peers for production, serves both and starts a browser. `close` ends all of it.
 *
 * @param others  further checkouts whose app is served, too, by name
 */
export async function openSite(others = {}) {
  const peers = await served('w5-peers', {
    root: path.join(here, 'page'),
    publicDir: false,
    resolve: { alias: oneReact },
  });
  const app = await served('w5-app', { root });
  const further = await Promise.all(
    Object.entries(others).map(async ([name, tree]) => [name, await served(`w5-${name}`, { root: tree }, tree)]),
  );
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--disable-gpu', ...asRoot],
  });
  return {
    peers: peers.address,
    app: app.address,
    others: Object.fromEntries(further.map(([name, { address }]) => [name, address])),
    /** A profile of its own, with the probe in each page. */
    profile: async () => {
      const context = await browser.newContext({ viewport });
      await context.addInitScript({ path: path.join(here, 'probe.js') });
      return context;
    },
    close: async () => {
      await browser.close();
      await Promise.all([peers, app, ...further.map(([, each]) => each)].map((each) => each.close()));
    },
  };
}

async function served(name, options, tree = root) {
  const outDir = path.join(root, 'test/bench/.build', name);
  const config = { configFile: path.join(tree, 'vite.config.ts'), logLevel: 'error', ...options };
  await build({ ...config, build: { outDir, emptyOutDir: true, ...(process.env.NOMIN ? { minify: false } : {}) } });
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const { port } = server.httpServer.address();
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
