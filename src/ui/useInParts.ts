import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

export interface Parts<Wanted, Drawn> {
  /** Compared by identity. */
  readonly wanted: Wanted;
  readonly first: () => Drawn;
  /** What was drawn with one more part, and without what is no longer wanted. Always the same function, as `isWhole`. */
  readonly next: (drawn: Drawn, wanted: Wanted) => Drawn;
  /** What is drawn at once when something else is wanted; one more part where it is not given. */
  readonly changed?: (drawn: Drawn, wanted: Wanted, before: Wanted) => Drawn;
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
  const { wanted, first, next, changed = next, isWhole } = parts;
  const [known, setKnown] = useState(() => ({ wanted, drawn: first() }));
  let { drawn } = known;
  if (known.wanted !== wanted) {
    drawn = changed(drawn, wanted, known.wanted);
    setKnown({ wanted, drawn });
  }
  const isSlow = useRef(false);
  useEffect(() => {
    if (isWhole(drawn, wanted)) return;
    const draw = () => {
      const begin = performance.now();
      flushSync(() => setKnown({ wanted, drawn: next(drawn, wanted) }));
      isSlow.current = performance.now() - begin > longPart;
    };
    let cancel = inTask(() => {
      if (isSlow.current) cancel = afterFrame(draw);
      else draw();
    });
    return () => cancel();
  }, [drawn, wanted, next, isWhole]);
  return drawn;
}

function inTask(act: () => void): () => void {
  const timer = setTimeout(act);
  return () => clearTimeout(timer);
}

function afterFrame(act: () => void): () => void {
  let cancel = () => {};
  const frame = requestAnimationFrame(() => {
    cancel = inTask(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    cancel();
  };
}
