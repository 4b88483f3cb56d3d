/** Longest time of work without letting the page draw, in milliseconds. */
const slice = 8;

/** Something to wait for between pieces of long work: it lets the page draw when the last time was a while ago. */
export function pause(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
