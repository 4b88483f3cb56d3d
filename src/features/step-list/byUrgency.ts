import type { Range, VirtualItem } from '@tanstack/react-virtual';

/** The row with the focus first, then those in sight, then those just beyond. */
export function byUrgency(
  items: readonly VirtualItem[],
  sight: Pick<Range, 'startIndex' | 'endIndex'> | null,
  kept: number,
): readonly VirtualItem['key'][] {
  const isSeen = ({ index }: VirtualItem) => sight !== null && index >= sight.startIndex && index <= sight.endIndex;
  const rank = (item: VirtualItem) => (item.index === kept ? 0 : isSeen(item) ? 1 : 2);
  return items.toSorted((left, right) => rank(left) - rank(right)).map(({ key }) => key);
}
