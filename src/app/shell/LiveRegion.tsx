import { useEffect, useRef, useState } from 'react';
import { useEditor } from '../../state/useEditor';
import { Hidden } from '../../ui/Hidden';

/** Messages closer together than this, in milliseconds, would talk over each other; the newer one wins. */
const gap = 500;

/** Announces what happened to screen readers. */
export function LiveRegion() {
  const announcement = useEditor((state) => state.announcement);
  const [said, setSaid] = useState('');
  const lastAt = useRef(0);

  useEffect(() => {
    if (announcement === '') return;
    const wait = Math.max(0, lastAt.current + gap - performance.now());
    const timer = setTimeout(() => {
      lastAt.current = performance.now();
      setSaid(announcement);
    }, wait);
    return () => clearTimeout(timer);
  }, [announcement]);

  return (
    <div role="status" aria-live="polite">
      <Hidden>{said}</Hidden>
    </div>
  );
}
