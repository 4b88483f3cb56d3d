import { useEffect, useState } from 'react';

/**
 * How many of a list are drawn: a few at first, then more, a part at a time. So no part of a long list halts the page, and a fast
 * machine still shows all in one picture. A list that is drawn as a whole takes in a few more at once.
 */
export function useGradually(count: number, atOnce: number): number {
  const [known, setKnown] = useState({ count, drawn: Math.min(count, atOnce) });
  let { drawn } = known;
  if (known.count !== count) {
    drawn = Math.min(count, drawn === known.count ? drawn + atOnce : drawn);
    setKnown({ count, drawn });
  }
  useEffect(() => {
    if (drawn >= count) return;
    const next = setTimeout(() => setKnown({ count, drawn: Math.min(count, drawn + atOnce) }));
    return () => clearTimeout(next);
  }, [drawn, count, atOnce]);
  return drawn;
}
