import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bidi, connectBidi } from './connectBidi';
import { type FirefoxPage, firefoxPage } from './firefoxPage';

export interface Firefox {
  readonly page: FirefoxPage;
  /** Where its downloads are put. */
  readonly downloads: string;
  /** What pages reported as errors so far. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Starts a Firefox with an empty profile and one page, without a window. */
export async function startFirefox(path: string): Promise<Firefox> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-firefox-'));
  const downloads = mkdtempSync(join(tmpdir(), 'preflight-downloads-'));
  const preferences = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(folder, 'user.js'), lines.join(''));
  const child = spawn(path, ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
  });
  const bidi = await connectBidi(`${await addressOf(child)}/session`);
  await bidi.send('session.new', { capabilities: {} });
  const errors = await errorsIn(bidi);
  const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
  await bidi.send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 800 } });
  return {
    ...{ page: firefoxPage(bidi, context), downloads, errors },
    close: async () => {
      bidi.close();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
      for (const each of [folder, downloads]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/** Firefox tells where it listens among what it writes. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (data) => {
      said += data;
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`Firefox ended before it listened. It said: ${said}`)));
  });
}

async function errorsIn(bidi: Bidi): Promise<readonly string[]> {
  const errors: string[] = [];
  bidi.on('log.entryAdded', ({ level, text }) => {
    if (level === 'error') errors.push(text);
  });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  return errors;
}
