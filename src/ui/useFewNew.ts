import { useEffect, useLayoutEffect, useReducer, useRef } from 'react';

/**
 * Which parts of a long list are drawn now: those that are in the page already, and in each frame a few new ones. To make, style and
 * lay out a whole page of new rows takes longer than a letter may; so the first ones are there with it, the others a frame later.
 *
 * @param wanted  the keys of the parts, the most urgent first
 */
export function useFewNew<Key>(wanted: readonly Key[], inOneFrame: number): ReadonlySet<Key> {
  const inPage = useRef<ReadonlySet<Key>>(new Set());
  const room = useRef(inOneFrame);
  const [, drawNext] = useReducer((turn: number) => turn + 1, 0);
  const isThere = (key: Key) => inPage.current.has(key);
  const added = wanted.filter((key) => !isThere(key)).slice(0, room.current);
  const drawn = new Set([...wanted.filter(isThere), ...added]);
  const isWhole = drawn.size === wanted.length;
  useLayoutEffect(() => {
    inPage.current = drawn;
    room.current = Math.max(0, room.current - added.length);
  });
  useEffect(() => {
    if (isWhole && room.current === inOneFrame) return;
    const frame = requestAnimationFrame(() => {
      room.current = inOneFrame;
      if (!isWhole) drawNext();
    });
    return () => cancelAnimationFrame(frame);
  });
  return drawn;
}
