// Prepares a fresh clone: packages when they are missing or older than the lock file and, with --chromium, a browser for the tests.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const candidates = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env.LOCALAPPDATA}\\Chromium\\Application\\chrome.exe`,
  ],
};

/** The path of a Chromium on this machine, or null. CHROME_PATH wins. */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : null;
  return (candidates[process.platform] ?? []).find((path) => existsSync(path)) ?? null;
}

const firefoxes = {
  linux: ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/snap/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: [`${process.env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`],
};

/**
 * The path of a Firefox on this machine, or null. FIREFOX_PATH wins. None is installed automatically: only a long suite needs it.
 */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) return existsSync(named) ? named : null;
  return (firefoxes[process.platform] ?? []).find((path) => existsSync(path)) ?? null;
}

function run(command, args, options = {}) {
  return (
    spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options })
      .status === 0
  );
}

function installPackages() {
  const lock = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
    console.error('The packages could not be installed. Check the network and run the command again.');
    process.exit(1);
  }
}

/** Whether Playwright has a browser of its own, which it starts where no path is given. */
async function hasPlaywrightChromium() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

async function installChromium() {
  if (findChromium()) return;
  if (process.env.CHROME_PATH) {
    console.error(`CHROME_PATH names ${process.env.CHROME_PATH}, which does not exist. Correct it or unset it.`);
    process.exit(1);
  }
  if (await hasPlaywrightChromium()) return;
  console.log('No Chromium found; installing one …');
  const apt = existsSync('/usr/bin/apt-get');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const sudoWorks = asRoot.length === 0 || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  if (apt && sudoWorks) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const call = (...args) => run([...asRoot, ...args][0], [...asRoot, ...args].slice(1), { env });
    call('apt-get', 'update', '-qq');
    call('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
    if (findChromium()) return;
  }
  if (run('npx', ['playwright', 'install', 'chromium'])) return;
  console.error(
    'No Chromium could be installed. Install Chromium or Google Chrome, or set CHROME_PATH to one, and run the command again.',
  );
  process.exit(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  installPackages();
  if (process.argv.includes('--chromium')) await installChromium();
}
