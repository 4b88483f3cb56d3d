import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Apart from the other tests: it needs a Firefox, which `npm test` does not ask for. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: { include: ['test/firefox/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 60_000 },
});
