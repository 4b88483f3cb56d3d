// Pictures of every screen at four sizes in both themes, and one contact sheet of them all: `npm run screens [-- words]`, where the
// words choose screens by a part of their names. Builds the app; --built takes what the last build left. PORT changes the port. Writes
// into test-results/screens. --readme takes those of README.md instead, into public/screens; look at each before committing it.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { screens } from './screenList.mjs';
import { findChromium } from './setup.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isReadme = process.argv.includes('--readme');
const folder = isReadme ? join(root, 'public', 'screens') : join(root, 'test-results', 'screens');
const port = process.env.PORT ?? '4180';
const sizes = isReadme
  ? [[1280, 800]]
  : [
      [1280, 800],
      [1440, 900],
      [820, 1180],
      [360, 740],
    ];
const themes = isReadme ? ['light'] : ['light', 'dark'];
/** The names of the pictures in README.md, by the screens they show. */
const readmeNames = {
  explanation: 'process',
  'step: script': 'editor',
  'plan: matrix': 'plan',
  'plan: timeline': 'timeline',
  compare: 'compare',
  text: 'text',
  'reorder: moved': 'reorder',
};
/** The height of a picture on the contact sheet. */
const thumb = 260;

const isBuilt = process.argv.includes('--built');
const asked = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
  .map((word) => word.toLowerCase());
const shown = screens.filter(([name]) =>
  isReadme ? name in readmeNames : asked.length === 0 || asked.some((word) => name.includes(word)),
);
if (shown.length === 0) {
  console.error(`No screen is called ${asked.join(' or ')}. There are: ${screens.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}

const server = spawn(process.execPath, [join(root, '.ci', 'start.mjs'), ...(isBuilt ? ['--built'] : [])], {
  env: { ...process.env, PORT: port },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve, reject) => {
  server.stdout.once('data', resolve);
  server.once('exit', () => reject(new Error(`Port ${port} cannot be served. Set PORT to another one.`)));
});
const browser = await chromium.launch({
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  ...(findChromium() === null ? {} : { executablePath: findChromium() }),
});

const fileOf = (name, [width], theme) =>
  isReadme ? `${readmeNames[name]}.png` : `${name.replaceAll(/\W+/g, '-')}-${width}-${theme}.png`;

/** Waits until the last fetched part of the page is rendered. */
async function isWhole(page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('h1, [role="dialog"]')].some((each) => each.textContent),
  );
  await page.waitForFunction(() => document.querySelector('#details')?.childElementCount !== 0);
  await page.waitForLoadState('networkidle');
}

/** One screen at one size: the themes need no second visit. */
async function take([name, address, prepare], size) {
  const [width, height] = size;
  const isPhone = width < 600;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    colorScheme: 'light',
    ...(isPhone || width < 900 ? { hasTouch: true } : {}),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  try {
    await page.goto(`http://localhost:${port}/${address}`);
    await prepare?.(page);
    await isWhole(page);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await page.screenshot({ path: join(folder, fileOf(name, size, theme)), animations: 'disabled' });
    }
    return [];
  } catch (error) {
    // A screen that fails is reported, with a picture of what is there instead.
    await page.screenshot({ path: join(folder, fileOf(name, size, themes[0])) });
    return [`${name} at ${width} px: ${String(error.message).split('\n')[0]}`];
  } finally {
    await context.close();
  }
}

/** All pictures on one page, a line for each screen. */
async function contactSheet() {
  const pictureOf = (name, size, theme) => {
    try {
      const data = readFileSync(join(folder, fileOf(name, size, theme))).toString('base64');
      return `<img alt="" src="data:image/png;base64,${data}">`;
    } catch {
      return '';
    }
  };
  const line = ([name]) =>
    `<h2>${name}</h2><div>${themes.flatMap((theme) => sizes.map((size) => pictureOf(name, size, theme))).join('')}</div>`;
  const heads = `body{margin:16px;font:14px sans-serif;background:#888}h2{margin:12px 0 4px;font-size:14px}div{display:flex;gap:8px}img{height:${thumb}px}`;
  const page = await browser.newPage({ viewport: { width: 2600, height: 900 } });
  // A sheet of all pictures would exceed the maximum size of an image: some lines at a time.
  const perSheet = 12;
  for (let from = 0; from < shown.length; from += perSheet) {
    await page.setContent(
      `<style>${heads}</style>${shown
        .slice(from, from + perSheet)
        .map(line)
        .join('')}`,
    );
    const number = shown.length > perSheet ? `-${from / perSheet + 1}` : '';
    await page.screenshot({ path: join(folder, `contact-sheet${number}.png`), fullPage: true });
  }
  const whole = ([name]) =>
    `<h2>${name}</h2><div>${themes.flatMap((theme) => sizes.map((size) => `<a href="${fileOf(name, size, theme)}"><img loading="lazy" alt="${name}, ${size[0]} px, ${theme}" src="${fileOf(name, size, theme)}"></a>`)).join('')}</div>`;
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><title>Screens</title><style>${heads}</style>${shown.map(whole).join('')}`,
  );
}

if (!isReadme) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const troubles = [];
try {
  for (const screen of shown) for (const size of sizes) troubles.push(...(await take(screen, size)));
  if (!isReadme) await contactSheet();
} finally {
  await browser.close();
  server.kill();
}
console.log(
  `${shown.length} screens: ${isReadme ? join('public', 'screens') : join('test-results', 'screens', 'index.html')}`,
);
for (const trouble of troubles) console.error(`! ${trouble}`);
process.exitCode = troubles.length > 0 ? 1 : 0;
