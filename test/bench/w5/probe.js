/** Runs in every page before its own scripts: waits for what is on screen and watches keys, frames and tasks. */
(() => {
  const keys = [];
  let frames = [];
  let longest = 0;
  let isWatching = false;

  /** After the next frame was handed over for painting; before what the page itself has put off until then. */
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        void scheduler.postTask(() => done(performance.now()), { priority: 'user-blocking' });
      });
    });

  // From the moment the key went down, as the browser noted it, to the next paint: what event timing calls the duration
  // of an interaction, without its rounding to 8 ms.
  addEventListener('keydown', (event) => void painted().then((now) => keys.push(now - event.timeStamp)), true);

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  }).observe({ type: 'longtask' });

  globalThis.probe = {
    painted,
    /** Does something and gives the milliseconds until `name` stands in an element of that kind, and is painted. */
    until: async (act, selector, name) => {
      const begin = performance.now();
      act();
      while (!document.querySelector(selector)?.textContent?.includes(name))
        if ((await painted()) - begin > 30_000) throw new Error(`${name} never came into ${selector}.`);
      return (await painted()) - begin;
    },
    /** What each key since the last call took. */
    keys: () => keys.splice(0),
    /** The slowest key since the last call. */
    slowestKey: () => Math.max(...keys.splice(0)),
    /** From now on the time of each frame and the longest task are kept. */
    watch: () => {
      frames = [];
      longest = 0;
      isWatching = true;
      let before = performance.now();
      const tick = (now) => {
        frames.push(now - before);
        before = now;
        if (isWatching) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    },
    /** The frame that 95 of 100 do not exceed and the longest task (0 below 50), in milliseconds. */
    watched: async () => {
      isWatching = false;
      await painted();
      await painted();
      const sorted = frames.toSorted((a, b) => a - b);
      return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, longest };
    },
  };
})();
