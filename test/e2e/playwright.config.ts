import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../../.ci/setup.mjs';
import { slowness } from '../support/journey';

const root = join(import.meta.dirname, '..', '..');
// A port of its own for each run, so that two runs on one machine do not meet; the workers inherit it.
process.env['E2E_PORT'] ??= String(20_000 + (process.pid % 20_000));
const port = Number(process.env['E2E_PORT']);
const chromium = findChromium();

/** As root Chromium runs only without its sandbox; the rest keeps it from talking to the world. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: '.',
  outputDir: join(root, 'test-results', 'e2e', process.env['E2E_PORT']),
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results', 'e2e.json') }]],
  workers: 2,
  // The long files would else keep one worker busy while the other has nothing left to do.
  fullyParallel: true,
  // The first visit, in which the browser comes to keep the app, takes its time too.
  timeout: (process.env['OFFLINE'] === undefined ? 60_000 : 120_000) * slowness,
  // A limit against waiting for what never comes, far above what anything takes, also on a busy machine.
  expect: { timeout: 15_000 * slowness },
  forbidOnly: Boolean(process.env['CI']),
  // A race of the test machine must not hide the result of all others. The test run names what passed only the second
  // time, and fails if those are more than two (`.ci/test.mjs`).
  retries: process.env['CI'] ? 1 : 0,
  use: {
    baseURL: `http://localhost:${port}/`,
    // Only the journeys without a network need what the browser keeps of the app.
    serviceWorkers: process.env['OFFLINE'] === undefined ? 'block' : 'allow',
    viewport: { width: 1280, height: 800 },
    // Recording takes a good part of the time of every test, so it is asked for: `TRACE=1` with the test that failed.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
    launchOptions: { args: [...quiet, ...asRoot], ...(chromium === null ? {} : { executablePath: chromium }) },
  },
  webServer: {
    command: 'node .ci/start.mjs --built',
    cwd: root,
    env: { PORT: String(port) },
    port,
    reuseExistingServer: false,
  },
});
