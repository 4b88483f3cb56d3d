import { type RefObject, useLayoutEffect, useState } from 'react';

/** Of a mouse, in pixels; lines for a finger are higher. */
const defaultHeight = 28;

/** The height of a line as the style sheet has it for this pointer, in pixels: read before the first picture is drawn. */
export function useLineHeight(matrix: RefObject<HTMLElement | null>, wanted: boolean): number {
  const [height, setHeight] = useState(defaultHeight);
  useLayoutEffect(() => {
    if (!wanted || matrix.current === null) return;
    setHeight(Number.parseFloat(getComputedStyle(matrix.current).getPropertyValue('--line')) || defaultHeight);
  }, [matrix, wanted]);
  return height;
}
