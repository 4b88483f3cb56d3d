/** Runs in every page before its own scripts: looks once a frame, and notes when all that is looked for was painted. */
globalThis.watchFirstLoad = (wanted) => {
  if (location.pathname === '/blank.html') return;
  globalThis.failures = [];
  addEventListener('error', ({ message }) => globalThis.failures.push(message));
  const tasks = [];
  let shift = 0;
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('longtask', (entry) => tasks.push([entry.startTime, entry.duration]));
  observe('layout-shift', (entry) => {
    shift += entry.value;
  });

  const isOnScreen = (element) => {
    const box = element.getBoundingClientRect();
    const isInside =
      box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth;
    return isInside && getComputedStyle(element).visibility !== 'hidden';
  };
  const isComplete = () => {
    const items = document.querySelectorAll(wanted.item);
    return items.length >= wanted.count && [...items].slice(0, wanted.count).every(isOnScreen);
  };
  const look = () => {
    if (!isComplete()) return requestAnimationFrame(look);
    requestAnimationFrame(() => {
      const ready = performance.now();
      const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\.m?js($|\?)/.test(name));
      const bytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
      const blocked = () =>
        tasks.filter(([start]) => start < ready).reduce((sum, [, took]) => sum + Math.max(0, took - 50), 0);
      // Shifts of the layout are counted a little longer.
      setTimeout(() => {
        globalThis.firstLoad = { ready, kilobytes: bytes / 1000, blocked: blocked(), shift };
      }, 300);
    });
  };
  requestAnimationFrame(look);
};
