import { CLOSE, LF, lineEnd, skipBlanks, unitAt } from './characters';
import { closed, type OpenBlock, trimmedEnd } from './openBlock';
import { type BlockHead, parseStatement } from './parseStatement';
import { fail, type Reader, readerOf } from './reader';
import { readFacts } from './readFacts';
import { resumeAt } from './resume';
import { type Row, RowNode } from './rowNode';
import type { BlockNode, OclNode, UnreadNode } from './tree';
import { closeAtEnd } from './unclosedBlock';

/** The maximum nesting of blocks, so that code may recurse over a tree. */
const deepest = 200;
/** Limits the time for a broken text, because each error searches for the next statement. */
const maxErrors = 100;

/** Parses statements to the end of the text. Open blocks are on a stack, outermost first. */
export function parseBody(reader: Reader): readonly OclNode[] {
  const { text } = reader;
  const root: OclNode[] = [];
  const stack: OpenBlock[] = [];
  let errors = 0;
  for (;;) {
    const start = skipBlanks(text, reader.at);
    reader.at = start;
    const block = stack.at(-1);
    const body = block?.body ?? root;
    if (start === text.length && block === undefined) break;
    if (errors >= maxErrors && start < text.length) {
      fail(reader, 'too-many-errors', start);
      reader.at = text.length;
      body.push(unread(reader, start));
      closeOpen(stack, root, trimmedEnd(text, text.length));
      break;
    }
    if (start === text.length) {
      errors += 1;
      const isGivenUp = errors > maxErrors || !closeAtEnd(reader, stack, root);
      if (isGivenUp) closeOpen(stack, root, trimmedEnd(text, text.length));
    } else if (unitAt(text, start) === CLOSE) {
      reader.at = start + 1;
      if (block !== undefined) closeLast(reader, stack, root, start);
      else {
        errors += 1;
        fail(reader, 'unexpected-closing-brace', start);
        root.push(unread(reader, start));
      }
    } else if (!parseNext(reader, body, stack)) errors += 1;
  }
  noteDuplicates(reader, root);
  return root;
}

/** Parses one attribute or the head of a block; false if it could not be read and was skipped. */
function parseNext(reader: Reader, body: OclNode[], stack: OpenBlock[]): boolean {
  const { text } = reader;
  const start = reader.at;
  const node = parseStatement(reader);
  const isTooDeep = node?.kind === 'head' && stack.length >= deepest;
  if (isTooDeep) fail(reader, 'nested-too-deep', node.open);
  if (node === null || isTooDeep) {
    skipFailed(reader, start, stack.length > 0);
    body.push(unread(reader, start));
    return false;
  }
  const previous = body.at(-1);
  if (previous !== undefined && !holdsLineEnd(text, previous.end, start))
    reader.problems.push({ code: 'statement-not-on-own-line', offset: start });
  const row = node.kind === 'head' ? rowAt(reader, node) : null;
  if (row !== null) body.push(row);
  else if (node.kind === 'head') stack.push({ ...node, body: [] });
  else body.push(node);
  return true;
}

/** A row without errors, whose nodes are created later; null for other blocks. Failed attempts are limited. */
function rowAt(reader: Reader, head: BlockHead): RowNode | null {
  const { text, rows, legacyHeredoc } = reader;
  if (rows === null || reader.wasted > text.length || !rows.isRow(rows.nameOf(head.name))) return null;
  const facts = readFacts(reader, head, rows);
  if (facts === null) return null;
  if (reader.heredocs === 'other') reader.isOfToday = true;
  const { name, start, open } = head;
  const { label } = facts;
  const row = { text, legacyHeredoc, name, label, start, end: reader.at, open, heredocs: reader.heredocs };
  return new RowNode(row, facts, nodesOf);
}

/** A row that was read to facts has no diagnostics. */
function nodesOf({ text, legacyHeredoc, start, end }: Row): BlockNode {
  const reader = readerOf(text.slice(0, end), legacyHeredoc);
  reader.at = start;
  const [node] = parseBody(reader);
  if (node?.kind !== 'block') throw new Error('A block that was read before could not be read again.');
  return node;
}

/** Moves the reader after the statement whose error was recorded last. */
function skipFailed(reader: Reader, start: number, inBlock: boolean): void {
  const { text } = reader;
  const problem = reader.problems.at(-1);
  const failure = problem?.offset ?? start;
  if (failure !== start) reader.at = resumeAt(reader, start, failure, inBlock);
  else if (problem?.code === 'unexpected-comma') reader.at = start + 1;
  else if (problem?.code === 'comment-not-supported') reader.at = behindComments(text, start);
  else reader.at = resumeAt(reader, start, failure, inBlock);
}

/** The offset after a comment and those on the directly following lines: they are one error. */
function behindComments(text: string, start: number): number {
  for (let at = start; ; ) {
    const close = text.startsWith('/*', at) ? text.indexOf('*/', at + 2) : -1;
    const end = close === -1 ? lineEnd(text, at) : close + 2;
    const next = skipBlanks(text, end);
    const isComment = text.startsWith('#', next) || text.startsWith('//', next);
    if (!isComment || !isNextLine(text, end, next)) return end;
    at = next;
  }
}

function isNextLine(text: string, from: number, to: number): boolean {
  let count = 0;
  for (let at = from; at < to && count < 2; at += 1) if (text.charCodeAt(at) === LF) count += 1;
  return count === 1;
}

function unread(reader: Reader, start: number): UnreadNode {
  return { kind: 'unread', start, end: trimmedEnd(reader.text, reader.at) };
}

function closeLast(reader: Reader, stack: OpenBlock[], root: OclNode[], close: number): void {
  const block = stack.pop();
  if (block === undefined) return;
  noteDuplicates(reader, block.body);
  (stack.at(-1)?.body ?? root).push(closed(block, close, close + 1));
}

function closeOpen(stack: OpenBlock[], root: OclNode[], end: number): void {
  for (let open = stack.pop(); open !== undefined; open = stack.pop())
    (stack.at(-1)?.body ?? root).push(closed(open, -1, end));
}

function holdsLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === LF) return true;
  return false;
}

function noteDuplicates(reader: Reader, body: readonly OclNode[]): void {
  if (body.length < 2) return;
  const names = new Set<string>();
  for (const node of body) {
    if (node.kind !== 'attribute') continue;
    if (names.has(node.name))
      reader.problems.push({ code: 'duplicate-attribute', offset: node.start, name: node.name });
    names.add(node.name);
  }
}
