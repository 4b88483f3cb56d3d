import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const cli = {
  ssr: true,
  outDir: 'dist/cli',
  emptyOutDir: true,
  copyPublicDir: false,
  target: 'node20',
  rollupOptions: { input: { preflight: 'src/cli/main.ts', conformance: 'test/support/conformance/main.ts' } },
};

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [react()],
  worker: { format: 'es' as const },
  build: mode === 'cli' ? cli : { outDir: 'dist/app', target: 'es2022', manifest: true },
  ...(mode === 'cli' ? { ssr: { noExternal: true as const } } : {}),
  test: {
    // A limit against hanging, far above what any test takes, also on a busy machine.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/{unit,vectors,oracle}/**/*.test.ts'],
          exclude: ['**/*.slow.test.ts'],
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
          include: ['test/component/**/*.test.tsx'],
          setupFiles: ['test/support/screen.ts'],
        },
      },
    ],
  },
}));
