import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { findChromium } from '../../../.ci/setup.mjs';

/**
 * A Chromium that nothing listens to while a page loads. Playwright listens to all requests, and for each that a script makes
 * Chromium then notes where: it parses the file of that script once more, which took a page of ours up to a tenth of a second at a
 * quarter of the speed, and pages that request nothing by script no time at all.
 */
export async function openQuietBrowser() {
  const profile = await mkdtemp(path.join(tmpdir(), 'first-load-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const alone = ['--headless', '--disable-gpu', '--disable-background-networking', '--no-first-run', ...asRoot];
  const browser = spawn(
    findChromium() ?? chromium.executablePath(),
    [...alone, '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise((done) => browser.once('exit', done));
  const ask = askerOf(browser.stdio[3], browser.stdio[4]);
  return {
    newPage: (viewport) => newPage(ask, viewport),
    async close() {
      await ask('Browser.close');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Sends commands of the DevTools protocol through a pipe, and gives their answers. */
function askerOf(input, output) {
  const waiting = new Map();
  let [last, rest] = [0, ''];
  output.setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const { id, result, error } of messages.map((each) => JSON.parse(each))) {
      const { answered, refused } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (error) refused?.(new Error(error.message));
      else answered?.(result);
    }
  });
  return (method, params = {}, sessionId = undefined) =>
    new Promise((answered, refused) => {
      last += 1;
      waiting.set(last, { answered, refused });
      input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
}

/** A page in a profile of its own. */
async function newPage(ask, { width, height }) {
  const { browserContextId } = await ask('Target.createBrowserContext');
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const send = (method, params) => ask(method, params, sessionId);
  await send('Page.enable');
  await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  const evaluate = async (expression) => {
    const wanted = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await send('Runtime.evaluate', wanted);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    evaluate,
    runFirst: (source) => send('Page.addScriptToEvaluateOnNewDocument', { source }),
    goTo: (url) => send('Page.navigate', { url }),
    slowDown: (rate) => send('Emulation.setCPUThrottlingRate', { rate }),
    /** Looks now and then, but rarely, since that takes time too. */
    async waitFor(expression, longest) {
      for (const start = performance.now(); performance.now() - start < longest; await pause(200)) {
        const value = await evaluate(expression);
        if (value) return value;
      }
      return null;
    },
    close: () => ask('Target.disposeBrowserContext', { browserContextId }),
  };
}
