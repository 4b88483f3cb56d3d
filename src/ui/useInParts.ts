import { useEffect, useState } from 'react';

export interface Parts<Wanted, Drawn> {
  /** Compared by identity. */
  readonly wanted: Wanted;
  readonly first: () => Drawn;
  /** What was drawn with one more part, and without what is no longer wanted. Always the same function, as `isWhole`. */
  readonly next: (drawn: Drawn, wanted: Wanted) => Drawn;
  readonly isWhole: (drawn: Drawn, wanted: Wanted) => boolean;
}

/**
 * What is drawn of something large: one part at first, then one more in each task until it is whole. So no part of it blocks the
 * page, and a fast machine still shows all of it in one frame. When something else is wanted, its first part is drawn at once.
 */
export function useInParts<Wanted, Drawn>({ wanted, first, next, isWhole }: Parts<Wanted, Drawn>): Drawn {
  const [known, setKnown] = useState(() => ({ wanted, drawn: first() }));
  let { drawn } = known;
  if (known.wanted !== wanted) {
    drawn = next(drawn, wanted);
    setKnown({ wanted, drawn });
  }
  useEffect(() => {
    if (isWhole(drawn, wanted)) return;
    const timer = setTimeout(() => setKnown({ wanted, drawn: next(drawn, wanted) }));
    return () => clearTimeout(timer);
  }, [drawn, wanted, next, isWhole]);
  return drawn;
}
