import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { afterPaint } from './afterPaint';

export interface Parts<Wanted, Drawn> {
  /** Compared by identity. */
  readonly wanted: Wanted;
  readonly first: () => Drawn;
  /** What was drawn with one more part, and without what is no longer wanted. Always the same function, as `isWhole`. */
  readonly next: (drawn: Drawn, wanted: Wanted) => Drawn;
  /** What a key needs at once of something else; the other parts wait until that is painted. null where no key asked: one more part. */
  readonly ofKey?: (drawn: Drawn, wanted: Wanted, before: Wanted) => Drawn | null;
  readonly isWhole: (drawn: Drawn, wanted: Wanted) => boolean;
}

/** A part that takes more milliseconds than this is enough for the browser to lay out and paint in one frame. */
const longPart = 6;

/**
 * What is drawn of something large: one part at first, then one more in each task until it is whole. So no part of it blocks the
 * page. A fast machine still shows all of it in one frame; on a slow one each part gets a frame of its own, for laying out and
 * painting two of them would be one long task.
 */
export function useInParts<Wanted, Drawn>(parts: Parts<Wanted, Drawn>): Drawn {
  const { wanted, first, next, ofKey, isWhole } = parts;
  const [known, setKnown] = useState(() => ({ wanted, drawn: first(), isOfKey: false }));
  let { drawn, isOfKey } = known;
  if (known.wanted !== wanted) {
    const atOnce = ofKey?.(drawn, wanted, known.wanted) ?? null;
    isOfKey = atOnce !== null;
    drawn = atOnce ?? next(drawn, wanted);
    setKnown({ wanted, drawn, isOfKey });
  }
  const isSlow = useRef(false);
  useEffect(() => {
    if (isWhole(drawn, wanted)) return;
    const draw = () => {
      const begin = performance.now();
      flushSync(() => setKnown({ wanted, drawn: next(drawn, wanted), isOfKey: false }));
      isSlow.current = performance.now() - begin > longPart;
    };
    if (isOfKey) return afterPaint(draw);
    let cancel = inTask(() => {
      if (isSlow.current) cancel = afterPaint(draw);
      else draw();
    });
    return () => cancel();
  }, [drawn, wanted, isOfKey, next, isWhole]);
  return drawn;
}

function inTask(act: () => void): () => void {
  const timer = setTimeout(act);
  return () => clearTimeout(timer);
}
