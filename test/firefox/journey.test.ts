import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFirefox } from '../../.ci/setup.mjs';
import { sampleText } from '../support/samples';
import { type Firefox, startFirefox } from './startFirefox';

const root = join(import.meta.dirname, '../..');
const firefoxPath = findFirefox();
const port = 20_000 + (process.pid % 20_000);
const app = `http://localhost:${port}/`;
const folder = mkdtempSync(join(tmpdir(), 'preflight-files-'));
const server = spawn(process.execPath, ['.ci/start.mjs', '--built'], {
  ...{ cwd: root, env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] as const },
});
let firefox: Firefox | null = null;

if (firefoxPath === null)
  console.log('Skipped: there is no Firefox here. Install one (Debian: firefox-esr), or set FIREFOX_PATH to it.');

beforeAll(async () => {
  if (firefoxPath === null) return;
  await new Promise((resolve) => server.stdout?.once('data', resolve));
  firefox = await startFirefox(firefoxPath);
});

afterAll(async () => {
  await firefox?.close();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

const rows = `[...document.querySelectorAll('nav[aria-label="Steps"] [data-row] a')].map((row) => row.textContent)`;

test.skipIf(firefoxPath === null)(
  'a sample is opened, filtered, reordered by keys, planned, explained and saved; a file is opened by the input',
  async () => {
    if (firefox === null) throw new Error('No Firefox was started.');
    const { page, downloads, errors } = firefox;
    const fresh = `document.body.textContent.includes('Plan up to date')`;

    await page.goTo(app);
    await page.click({ role: 'link', name: 'Harbor Web' });
    await page.holds(fresh);
    await page.find({ role: 'navigation', name: 'Steps' });

    const all = (await page.value(`${rows}.length`)) as number;
    await page.press('/');
    await page.write('smoke');
    await page.holds(`${rows}.length > 0 && ${rows}.length < ${all}`);
    await page.press('Escape');
    await page.holds(`${rows}.length === ${all}`);

    await page.value(`document.querySelector('nav[aria-label="Steps"] [data-row] a').focus()`);
    const first = await page.value(`${rows}[0]`);
    await page.press('Alt+ArrowDown');
    await page.holds(`${rows}[1] === ${JSON.stringify(first)}`);

    await page.click({ role: 'link', name: 'Plan' });
    await page.holds(`document.querySelector('[role="grid"]') && ${fresh}`);
    await page.value(
      `document.querySelector('[role="grid"] button[aria-label*="why"], [role="grid"] [role="gridcell"] button')?.click()`,
    );
    await page.holds(`document.querySelector('[role="dialog"], aside[aria-label], [role="complementary"]')`);

    await page.press('Control+s');
    await page.click({ role: 'button', name: 'Save', inside: '[role="dialog"]' });
    await expect
      .poll(() => readdirSync(downloads).filter((name) => name.endsWith('.ocl')), { timeout: 60_000 })
      .toHaveLength(1);
    const saved = readFileSync(join(downloads, readdirSync(downloads)[0] ?? ''), 'utf8');
    expect(saved).not.toBe(sampleText('harbor-web', 'deployment_process.ocl'));

    const file = join(folder, 'deployment_process.ocl');
    writeFileSync(file, saved.replace('Harbor', 'Harbour'));
    expect(existsSync(file)).toBe(true);
    await page.goTo(`${app}#/`);
    await page.choose('input[type="file"]', [file]);
    await page.find({ role: 'navigation', name: 'Steps' });
    expect(errors).toEqual([]);
  },
);
