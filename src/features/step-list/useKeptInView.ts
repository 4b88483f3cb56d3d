import { type RefObject, useEffect } from 'react';

/**
 * Keeps a row in view that was in view, when the list gets another size: a narrow window folds lines of all rows, and
 * behind the details the list has no size at all. A row that was scrolled away stays away.
 */
export function useKeptInView(
  scroller: RefObject<HTMLElement | null>,
  key: string | null,
  rowIn: (list: HTMLElement, key: string) => HTMLElement | null,
  reveal: (key: string) => void,
  /** Also when the rows grow, as they do when the first plan brings their verdicts. */
  followsRows: boolean,
): void {
  useEffect(() => {
    const list = scroller.current;
    if (list === null || key === null) return;
    let wasSeen: boolean | null = null;
    const look = () => {
      if (list.clientHeight > 0) wasSeen = isSeen(list, rowIn(list, key));
    };
    const observer = new ResizeObserver(() => {
      if (list.clientHeight === 0) return;
      if (wasSeen) reveal(key);
      else if (wasSeen === null) look();
    });
    observer.observe(list);
    if (followsRows && list.firstElementChild !== null) observer.observe(list.firstElementChild);
    list.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [scroller, key, rowIn, reveal, followsRows]);
}

function isSeen(list: HTMLElement, row: HTMLElement | null): boolean {
  if (row === null) return false;
  const within = list.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  return top < within.bottom && bottom > within.top;
}
