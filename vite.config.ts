import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { chunkOf } from './.ci/chunks.mjs';
import { keepCompiled } from './.ci/compiled.mjs';
import { requestEarly } from './.ci/early.mjs';

/** A program for Node, with all it needs in its files. */
const nodeProgram = {
  ssr: true,
  emptyOutDir: true,
  copyPublicDir: false,
  target: 'node20',
  // Half as much to read at each start.
  minify: true,
};

const programs = {
  // CommonJS, since only that can be started from compiled code.
  cli: {
    ...nodeProgram,
    outDir: 'dist/cli',
    rollupOptions: {
      input: { preflight: 'src/cli/main.ts', program: 'src/cli/program.ts' },
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
      checks: { pluginTimings: false },
    },
  },
  conformance: {
    ...nodeProgram,
    outDir: 'dist/conformance',
    rollupOptions: { input: { conformance: 'test/support/conformance/main.ts' } },
  },
};

/** Everything of the app in the browser's cache, so that it opens without a network after the first visit. */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    name: 'Preflight',
    short_name: 'Preflight',
    description: 'See which steps of an Octopus Deploy process would run, and why, before you deploy.',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#16191d',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,json,ocl,txt}'],
    globIgnores: ['screens/**', '**/*.map'],
    maximumFileSizeToCacheInBytes: 4_000_000,
    cleanupOutdatedCaches: true,
    // The first visit is served from the cache at once, so that the app continues if the network is lost.
    clientsClaim: true,
  },
});

/** The commit that is built, for the settings to show; empty where there is no repository, as in an archive of the source. */
function commit(): string {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : '';
}

/** While developing, the tools put style sheets and scripts into the page and talk to it; the built app needs none of that. */
const developing: Plugin = {
  name: 'looser-policy-while-developing',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html
      .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
      .replace("connect-src 'self'", "connect-src 'self' ws:")
      .replace("; require-trusted-types-for 'script'; trusted-types default", ''),
};

/** The service worker is built after the list of licences, so its packages are added here. */
const licenceOfWorker: Plugin = {
  name: 'licence-of-the-service-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => {
      const list = bundle['licences.txt'];
      if (list?.type !== 'asset') return;
      const read = (file: string) => readFileSync(join(import.meta.dirname, 'node_modules/workbox-core', file), 'utf8');
      const { version, license } = JSON.parse(read('package.json'));
      list.source = `${list.source}\n## workbox-core - ${version} (${license})\n\n${read('LICENSE')}`;
    },
  },
};

export default defineConfig(({ mode }) => ({
  base: './',
  define: { 'import.meta.env.VITE_COMMIT': JSON.stringify(commit()) },
  plugins: [
    react(),
    developing,
    ...(mode === 'cli' ? [keepCompiled] : []),
    ...(mode in programs || mode === 'test' ? [] : [requestEarly, offline, licenceOfWorker]),
  ],
  worker: { format: 'es' as const },
  build:
    mode === 'cli' || mode === 'conformance'
      ? programs[mode]
      : {
          outDir: 'dist/app',
          target: 'es2022',
          manifest: true,
          license: { fileName: 'licences.txt' },
          // What is needed together is one file. `start` is what the first screen itself needs, not everything reachable from the
          // front door of core.
          rolldownOptions: {
            output: {
              codeSplitting: {
                includeDependenciesRecursively: false,
                groups: [
                  { name: 'start', tags: ['$initial' as const] },
                  { name: chunkOf, debugName: 'needed together' },
                ],
              },
            },
          },
        },
  ...(mode in programs ? { ssr: { noExternal: true as const } } : {}),
  test: {
    // A limit against hanging, far above what any test takes, also on a busy machine.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // The default leaves one processor idle, which is half of a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/{unit,vectors,oracle}/**/*.test.ts'],
          exclude: ['**/*.slow.test.ts'],
          setupFiles: ['test/support/seeded.ts'],
          // These files share no state, so they may share what they import: most of their time went into that.
          isolate: false,
        },
      },
      {
        // Whole corpora and properties with many runs; `npm run check` leaves them out.
        extends: true,
        test: { name: 'slow', environment: 'node', include: ['test/unit/**/*.slow.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          environment: 'jsdom',
          include: ['test/component/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/screen.ts'],
        },
      },
    ],
  },
}));
