import { defaultRangeExtractor, measureElement, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, startTransition, useEffect, useMemo, useState } from 'react';
import type { Card } from './cards';

/** The height of most cards, in pixels. */
const defaultHeight = 53;

/** What the rest of the gallery can do with the list. */
export interface ResultsHandle {
  readonly toTop: () => void;
  /** Brings a card into view. */
  readonly reveal: (index: number) => void;
  /** Brings a card into view and gives it the focus. */
  readonly focus: (index: number) => void;
}

interface CardWindow {
  readonly drawn: readonly { readonly card: Card; readonly index: number; readonly top: number }[];
  /** Height of the whole list, in pixels. */
  readonly height: number;
  readonly measure: (element: HTMLLIElement | null) => void;
  readonly handle: ResultsHandle;
}

/** The cards to render: those in view and a few around them, and always the one that is shown, which may have the focus. */
export function useCardWindow(
  list: RefObject<HTMLUListElement | null>,
  cards: readonly Card[],
  shownAt: number,
): CardWindow {
  const { scroller, margin } = useScroller(list);
  const window = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller,
    scrollMargin: margin,
    estimateSize: () => defaultHeight,
    getItemKey: (index) => cards[index]?.key ?? index,
    // A card just drawn counts as usual until the browser has laid it out and says otherwise: asking each at once would
    // have all of them laid out in the middle of drawing.
    measureElement: (element, entry, all) =>
      entry === undefined
        ? (all.measurementsCache[all.indexFromElement(element)]?.size ?? defaultHeight)
        : measureElement(element, entry, all),
    overscan: 1,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return shownAt === -1 || drawn.includes(shownAt) ? drawn : [...drawn, shownAt].sort((a, b) => a - b);
    },
  });
  const handle = useMemo(
    () => ({
      toTop: () => scroller?.scrollTo?.({ top: 0 }),
      reveal: (index: number) => window.scrollToIndex(index),
      focus: (index: number) => {
        window.scrollToIndex(index);
        list.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus({ preventScroll: true });
      },
    }),
    [list, scroller, window],
  );
  return {
    drawn: window.getVirtualItems().flatMap(({ index, start }) => {
      const card = cards[index];
      return card ? [{ card, index, top: start - margin }] : [];
    }),
    height: window.getTotalSize(),
    measure: window.measureElement,
    handle,
  };
}

interface Scroller {
  readonly scroller: HTMLElement | null;
  /** How far below its top the list begins, in pixels. */
  readonly margin: number;
}

/**
 * The element that scrolls the list: its own pane, or on a phone the window around it. Determined again when the page is resized.
 */
function useScroller(list: RefObject<HTMLUListElement | null>): Scroller {
  const [found, setFound] = useState<Scroller>({ scroller: null, margin: 0 });
  useEffect(() => {
    const ask = () => {
      if (list.current === null) return;
      const scroller = scrollerOf(list.current);
      const margin = scroller === null ? 0 : topWithin(list.current, scroller);
      // The cards come in slices, after the window around them was drawn.
      startTransition(() =>
        setFound((before) =>
          before.scroller === scroller && before.margin === margin ? before : { scroller, margin },
        ),
      );
    };
    ask();
    globalThis.addEventListener('resize', ask);
    return () => globalThis.removeEventListener('resize', ask);
  }, [list]);
  return found;
}

/** The nearest scrolling ancestor of an element. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  return element.parentElement;
}

function topWithin(element: HTMLElement, scroller: HTMLElement): number {
  return Math.round(element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
}
