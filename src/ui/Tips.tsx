import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './Tips.module.css';

/** The pointer may cross the gap to the tip within this time, in milliseconds. */
const gap = 200;

interface Tip {
  readonly anchor: HTMLElement;
  readonly text: string;
}

/**
 * Shows the `data-tip` of whatever is hovered inside, and the `data-focus-tip` of whatever the keys bring the focus to.
 * One tip for hundreds of rows; it stays while it is hovered and Escape closes it (WCAG 1.4.13). Its text stands
 * elsewhere for assistive technology.
 */
export function Tips({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  const [tip, setTip] = useState<Tip | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = (anchor: HTMLElement, text: string | undefined) => {
    clearTimeout(leaving.current);
    setTip(text === undefined || text === '' ? null : { anchor, text });
  };
  // Escape closes the tip wherever the focus is, and nothing else.
  useEffect(() => {
    if (tip === null) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setTip(null);
      event.stopPropagation();
    };
    document.addEventListener('keydown', close, { capture: true });
    return () => document.removeEventListener('keydown', close, { capture: true });
  }, [tip]);
  const leave = () => {
    clearTimeout(leaving.current);
    if (tip !== null) leaving.current = setTimeout(() => setTip(null), gap);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what bubbles up from the parts inside
    <div
      className={className}
      onPointerOver={(event) => {
        if (event.pointerType === 'touch' || !(event.target instanceof Element)) return;
        if (event.target.closest('[data-is-tip]')) return clearTimeout(leaving.current);
        const anchor = event.target.closest<HTMLElement>('[data-tip]');
        if (anchor === null) leave();
        else show(anchor, anchor.dataset['tip']);
      }}
      onPointerLeave={leave}
      onPointerDown={() => setTip(null)}
      onFocus={({ target }) => {
        if (
          target instanceof HTMLElement &&
          target.dataset['focusTip'] !== undefined &&
          target.matches(':focus-visible')
        )
          show(target, target.dataset['focusTip']);
        else setTip(null);
      }}
      onBlur={() => setTip(null)}
      onWheel={() => setTip(null)}
    >
      {children}
      {tip !== null && createPortal(<Bubble {...tip} />, document.body)}
    </div>
  );
}

/** Below its anchor, above it where there is no room, never outside the window. */
function Bubble({ anchor, text }: Tip) {
  const bubble = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = bubble;
    if (current === null) return;
    const at = anchor.getBoundingClientRect();
    const { width, height } = current.getBoundingClientRect();
    const below = at.bottom + 4;
    current.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`;
    current.style.top = `${below + height > window.innerHeight ? at.top - height - 4 : below}px`;
  });
  return (
    <div ref={bubble} className={styles.tip} role="tooltip" data-is-tip aria-hidden="true">
      {text}
    </div>
  );
}
