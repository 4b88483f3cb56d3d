import { isBlank } from './characters';
import type { BlockHead } from './parseStatement';
import type { BlockNode, OclNode } from './tree';

/** A block whose `}` has not been reached yet. */
export interface OpenBlock extends BlockHead {
  readonly body: OclNode[];
}

/** An open block as a node; `close` is -1 if its `}` is missing. */
export function closed({ name, labels, start, open, body }: OpenBlock, close: number, end: number): BlockNode {
  return { kind: 'block', name, labels, body, start, end, open, close };
}

/** The end of the non-blank text before an offset. */
export function trimmedEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return end;
}
