import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { MenuEntry } from '../../ui/Menu';

/** 0-based place of a line among `count`. */
export interface Place {
  readonly at: number;
  readonly count: number;
}

/**
 * Moves a line of an ordered list without dragging: two buttons, Alt with the arrows (with Shift to the ends) and the menu. The
 * focus stays where it is.
 */
export function useMoves(place: Place | null, move: (to: number) => void) {
  const focused = useRef<Element | null>(null);
  const at = place?.at ?? -1;
  // A line that the page takes out and puts in again elsewhere loses the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another place can have taken it
  useLayoutEffect(() => {
    const before = focused.current;
    focused.current = null;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  }, [at]);
  if (place === null) return { buttons: [], entries: [], onKeyDown: undefined };

  const last = place.count - 1;
  const go = (to: number) => {
    if (to < 0 || to > last || to === at) return;
    focused.current = document.activeElement;
    move(to);
  };
  const notUp = at === 0 ? 'It is the first' : null;
  const notDown = at === last ? 'It is the last' : null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || opensAList(event.target)) return;
    const to = { ArrowUp: event.shiftKey ? 0 : at - 1, ArrowDown: event.shiftKey ? last : at + 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  const entries: readonly MenuEntry[] = [
    { label: 'Move up', keys: 'Alt+↑', whyNot: notUp, onSelect: () => go(at - 1) },
    { label: 'Move down', keys: 'Alt+↓', whyNot: notDown, onSelect: () => go(at + 1) },
    { label: 'Move to the top', keys: 'Alt+Shift+↑', whyNot: notUp, onSelect: () => go(0) },
    { label: 'Move to the bottom', keys: 'Alt+Shift+↓', whyNot: notDown, onSelect: () => go(last) },
  ];
  const buttons = [
    { icon: 'up', label: 'Move up', whyNot: notUp, onClick: () => go(at - 1) },
    { icon: 'down', label: 'Move down', whyNot: notDown, onClick: () => go(at + 1) },
  ] as const;
  return { buttons, entries, onKeyDown };
}

/** Fields with a list of their own open it with Alt and an arrow. */
function opensAList(target: EventTarget): boolean {
  return target instanceof Element && target.matches('select, [list], [role="combobox"]');
}
