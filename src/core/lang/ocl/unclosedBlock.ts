import { CLOSE, unitAt } from './characters';
import { linePositions } from './linePositions';
import { closed, type OpenBlock, trimmedEnd } from './openBlock';
import { fail, type Reader } from './reader';
import { indentOfLine, isFirstOnLine } from './resume';
import type { BlockNode, OclNode } from './tree';

type Block = OpenBlock | BlockNode;

/** A line whose indentation shows that a block should have ended before it. */
interface Misplaced {
  readonly at: number;
  /** The surrounding blocks, outermost first; the last is the one that should have ended. */
  readonly path: readonly Block[];
}

/**
 * Reports that the innermost open block is not closed. If indentation shows where a block should have ended, the reader
 * goes back there with the right blocks open; false if nothing shows it.
 */
export function closeAtEnd(reader: Reader, stack: OpenBlock[], root: OclNode[]): boolean {
  const { text } = reader;
  const innermost = stack.at(-1);
  const [outermost] = stack;
  if (innermost === undefined || outermost === undefined) return false;
  const found = findMisplaced(text, outermost, stack, [outermost]);
  if (found === null) {
    fail(reader, 'unclosed-block', innermost.open, { name: headText(text, innermost) });
    return false;
  }
  // The text after that place is parsed again, so the problems found in it are dropped.
  reader.problems = reader.problems.filter((problem) => problem.offset < found.at);
  noteMisplaced(reader, stack, found);
  stack.splice(0, stack.length, ...found.path.map((block) => reopened(block, found.at)));
  const indent = indentOfLine(text, found.at);
  const isClose = unitAt(text, found.at) === CLOSE;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const own = indentOfLine(text, top.start);
    if (isClose ? own <= indent : own < indent) break;
    stack.pop();
    (stack.at(-1)?.body ?? root).push(closed(top, -1, trimmedEnd(text, found.at)));
  }
  reader.at = found.at;
  return true;
}

function noteMisplaced(reader: Reader, stack: readonly OpenBlock[], { at, path }: Misplaced): void {
  const { text } = reader;
  const open = path.findLast((block, index) => block === stack[index]) ?? path[0];
  const block = path.at(-1);
  if (open === undefined || block === undefined) return;
  const head = headText(text, block);
  fail(reader, 'unclosed-block', open.open, {
    message: `The block ${head} is not closed; it should end before line ${linePositions(text)(at).line}.`,
    related: { offset: at, message: `${head} should end before this line.` },
  });
}

/** The first such line in text order, in a block and its inner blocks. */
function findMisplaced(
  text: string,
  block: Block,
  stack: readonly OpenBlock[],
  path: readonly Block[],
): Misplaced | null {
  const indent = indentOfLine(text, block.start);
  const isOpen = stack[path.length - 1] === block;
  const inner = isOpen ? stack[path.length] : undefined;
  let isIndented = false;
  for (const child of inner === undefined ? block.body : [...block.body, inner]) {
    if (child.kind === 'unread') continue;
    if (isFirstOnLine(text, child.start)) {
      const own = indentOfLine(text, child.start);
      if (isIndented && own <= indent) return { at: child.start, path };
      if (own > indent) isIndented = true;
    }
    if (child.kind === 'attribute') continue;
    const found = findMisplaced(text, child, stack, [...path, child]);
    if (found !== null) return found;
  }
  if (isOpen || !('close' in block) || block.close === -1) return null;
  const isShort = isFirstOnLine(text, block.close) && indentOfLine(text, block.close) < indent;
  return isShort ? { at: block.close, path } : null;
}

function reopened({ name, labels, start, open, body }: Block, at: number): OpenBlock {
  return { kind: 'head', name, labels, start, open, body: body.filter((child) => child.end <= at) };
}

/** The first line of a block as shown in a message: `step "Deploy web"`. */
function headText(text: string, block: Block): string {
  const end = block.labels.at(-1)?.end ?? block.start + block.name.length;
  return `\`${text.slice(block.start, end).slice(0, 120)}\``;
}
