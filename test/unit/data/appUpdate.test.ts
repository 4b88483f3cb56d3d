import { expect, test } from 'vitest';
import { keepAppOffline } from '../../../src/data/offline/appUpdate';

/** The browser's container with one registration, driven by hand. */
function browser({ isControlled = false, waits = false } = {}) {
  const posted: unknown[] = [];
  const worker = Object.assign(new EventTarget(), {
    state: 'installing',
    postMessage: (message: unknown) => posted.push(message),
  });
  const registration = Object.assign(new EventTarget(), {
    waiting: waits ? worker : null,
    installing: null as unknown,
  });
  const container = Object.assign(new EventTarget(), {
    controller: isControlled ? {} : null,
    register: async () => registration,
  });
  const install = () => {
    registration.installing = worker;
    registration.dispatchEvent(new Event('updatefound'));
    worker.state = 'installed';
    worker.dispatchEvent(new Event('statechange'));
  };
  return { container: container as unknown as ServiceWorkerContainer, install, posted };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('the first visit says that the app is kept, and offers no update', async () => {
  const { container, install } = browser();
  const update = keepAppOffline(container, 'sw.js');
  await settled();
  expect(update.isKept()).toBe(false);
  install();
  expect(update.isKept()).toBe(true);
  expect(update.isReady()).toBe(false);
});

test('a newer version waits for confirmation', async () => {
  const { container, install, posted } = browser({ isControlled: true });
  let told = 0;
  const update = keepAppOffline(container, 'sw.js');
  update.subscribe(() => (told += 1));
  await settled();
  install();
  expect(update.isReady()).toBe(true);
  expect(told).toBe(1);
  expect(posted).toEqual([]);
  update.apply();
  expect(posted).toEqual([{ type: 'SKIP_WAITING' }]);
});

test('a version that waited since the last visit is offered at once', async () => {
  const { container } = browser({ isControlled: true, waits: true });
  const update = keepAppOffline(container, 'sw.js');
  await settled();
  expect(update.isReady()).toBe(true);
});

test('a browser that refuses leaves the app as it is', async () => {
  const { container } = browser();
  const refusing = Object.assign(container, { register: () => Promise.reject(new Error('private window')) });
  const update = keepAppOffline(refusing, 'sw.js');
  await settled();
  expect(update.isReady()).toBe(false);
});

test('a page that another tab put under a newer version is offered to be loaded again', async () => {
  const { container } = browser({ isControlled: true });
  const update = keepAppOffline(container, 'sw.js');
  await settled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(update.isReady()).toBe(true);
});

test('the first version that takes the page over is no update', async () => {
  const { container } = browser();
  const update = keepAppOffline(container, 'sw.js');
  await settled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(update.isReady()).toBe(false);
});

test('nothing is kept before the page is quiet, and everything although its start failed', async () => {
  const { container } = browser();
  let registered = 0;
  Object.assign(container, {
    register: async () => {
      registered += 1;
      return undefined;
    },
  });
  let fail: (cause: Error) => void = () => {};
  const quiet = new Promise((_, reject) => {
    fail = reject;
  });
  keepAppOffline(container, 'sw.js', quiet);
  await settled();
  expect(registered).toBe(0);
  fail(new Error('a screen that could not be drawn'));
  await settled();
  expect(registered).toBe(1);
});
