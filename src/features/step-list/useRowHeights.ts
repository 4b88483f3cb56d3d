import { useEditor } from '../../state/useEditor';
import { useMedia } from '../../ui/useMedia';
import type { RowLook } from './rowLook';

/** Heights in pixels, as the style sheet makes them: one line, a row with its line of facts, and what a finger can press. */
const oneLine = 30;
const twoLines = 42;
const forFingers = 44;

/**
 * What a row of a long list counts as before it is laid out. Where that is right, nothing moves and nothing is drawn once more when
 * the browser says how high the row is.
 */
export function useRowHeights(look: RowLook['look']): { readonly step: number; readonly line: number } {
  const isComfortable = useEditor((state) => state.settings.density === 'comfortable');
  const isCoarse = useMedia('(pointer: coarse), (max-width: 599px)');
  if (isComfortable || isCoarse) return { step: forFingers, line: forFingers };
  return { step: look === 'text' ? twoLines : oneLine, line: oneLine };
}
