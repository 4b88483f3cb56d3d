import type { CSSProperties } from 'react';
import { useIsPhone } from '../../../ui/useIsPhone';
import { useMedia } from '../../../ui/useMedia';
import type { GridSizes } from './useGridView';

/** The least widths that can be read, in pixels; more columns than fit are scrolled. */
const wide = { names: 190, column: 152 };
const narrow = { names: 120, column: 132 };

/** Heights of a line; for a finger with the rule below it. */
const lines = { mouse: 28, finger: 45 };

/** The sizes of the matrix. The one source for what is drawn and for what is computed from it. */
export function useGridSizes(): GridSizes {
  const isPhone = useIsPhone();
  const isCoarse = useMedia('(pointer: coarse)');
  return { ...(isPhone ? narrow : wide), line: isCoarse ? lines.finger : lines.mouse };
}

/** The same for the style sheet. On a phone the names take what the columns leave, elsewhere the columns what the names leave. */
export function sizesInStyle(
  { line, names, column }: GridSizes,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): CSSProperties {
  const tracks =
    column === narrow.column
      ? `minmax(${names}px, 1fr) repeat(${columns}, ${column}px)`
      : `minmax(${names}px, 25%) repeat(${columns}, minmax(${column}px, 1fr))`;
  return {
    '--line': `${line}px`,
    '--all-lines': `${rows * line}px`,
    '--names': `${names}px`,
    '--columns': tracks,
    '--least-width': `${names + columns * column}px`,
  } as CSSProperties;
}
