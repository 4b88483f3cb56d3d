/** What the service worker reports: the app works without a network, or a newer version is waiting. */
export interface AppUpdate {
  /** Whether a newer version is waiting for confirmation. */
  readonly isReady: () => boolean;
  /** Whether the whole app is kept, so that it opens without a network. */
  readonly isKept: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the newer version; the page is loaded again as soon as it is in force. */
  readonly apply: () => void;
}

/** A browser that keeps nothing of the app: nothing is ever ready. */
export const noUpdates: AppUpdate = {
  isReady: () => false,
  isKept: () => false,
  subscribe: () => () => undefined,
  apply: () => undefined,
};

/**
 * Keeps the app in the browser, so that it opens without a network from the second visit on. A newer version is only
 * announced: it never takes over by itself, since a person may be in the middle of an edit.
 *
 * @param quiet  when the page needs the network and the processor no longer for what a person waits for
 */
export function keepAppOffline(
  container: ServiceWorkerContainer,
  url: string,
  quiet: Promise<unknown> = Promise.resolve(),
): AppUpdate {
  const listeners = new Set<() => void>();
  let waiting: ServiceWorker | null = null;
  let isOutdated = false;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const offer = (worker: ServiceWorker) => {
    waiting = worker;
    tell();
  };
  let isControlled = container.controller !== null;
  let isKept = isControlled;
  container.addEventListener('controllerchange', () => {
    // Another tab took the newer version: what this page still has to fetch is that of the newer one.
    if (isControlled) {
      isOutdated = true;
      tell();
    }
    isControlled = true;
  });
  // A worker can be found in two ways at once, and tells of itself once.
  const watched = new WeakSet<ServiceWorker>();
  const watch = (worker: ServiceWorker) => {
    if (watched.has(worker)) return;
    watched.add(worker);
    worker.addEventListener('statechange', () => {
      if (worker.state !== 'installed') return;
      if (container.controller !== null) return offer(worker);
      isKept = true;
      tell();
    });
  };
  const register = () => container.register(url, { updateViaCache: 'none' });
  quiet.then(register, register).then(
    // Where workers are switched off, some browsers give none instead of refusing.
    (registration: ServiceWorkerRegistration | undefined) => {
      if (registration === undefined) return;
      if (registration.waiting !== null && container.controller !== null) offer(registration.waiting);
      if (registration.installing !== null) watch(registration.installing);
      registration.addEventListener('updatefound', () => {
        if (registration.installing !== null) watch(registration.installing);
      });
    },
    // Refused by the browser, as in private windows: the app works as a plain page.
    () => undefined,
  );
  return {
    isReady: () => waiting !== null || isOutdated,
    isKept: () => isKept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: () => {
      if (isOutdated) window.location.reload();
      if (waiting === null || isOutdated) return;
      container.addEventListener('controllerchange', () => window.location.reload(), { once: true });
      waiting.postMessage({ type: 'SKIP_WAITING' });
    },
  };
}
