import {
  beginsComment,
  CLOSE,
  COMMA,
  EQUALS,
  isNameUnit,
  LF,
  OPEN,
  QUOTE,
  skipBlanks,
  skipBlanksOnLine,
  skipName,
  unitAt,
} from './characters';
import { parseDictionary } from './parseDictionary';
import { parseLiteral } from './parseLiteral';
import { parseString } from './parseString';
import { fail, type Reader } from './reader';
import type { AttributeNode, StringNode, ValueNode } from './tree';
import { wordAt } from './words';

/** The head of a block, up to and including its `{`. */
export interface BlockHead {
  readonly kind: 'head';
  readonly name: string;
  readonly labels: readonly StringNode[];
  readonly start: number;
  /** Offset of the `{`. */
  readonly open: number;
}

/** Parses an attribute, or the head of a block; the reader is at the first character, which is not a blank. */
export function parseStatement(reader: Reader): AttributeNode | BlockHead | null {
  const { text, at: start } = reader;
  const unit = unitAt(text, start);
  if (unit === COMMA) return fail(reader, 'unexpected-comma', start);
  if (beginsComment(text, start)) return fail(reader, 'comment-not-supported', start);
  const end = skipName(text, start);
  if (end === start) return fail(reader, 'expected-name', start);
  const name = wordAt(reader.words, text, start, end);
  const behind = skipBlanksOnLine(text, end);
  reader.at = behind;
  if (unitAt(text, behind) === EQUALS) return parseAttribute(reader, name, start);
  return parseHead(reader, name, start);
}

function parseAttribute(reader: Reader, name: string, start: number): AttributeNode | null {
  const { text } = reader;
  reader.at = skipBlanksOnLine(text, reader.at + 1);
  const value = parseValue(reader);
  return value === null ? null : { kind: 'attribute', name, value, start, end: value.end };
}

/** A literal begins on the line of its `=`; the brace of a dictionary may be on a later line. */
function parseValue(reader: Reader): ValueNode | null {
  const brace = skipBlanks(reader.text, reader.at);
  if (unitAt(reader.text, brace) !== OPEN) return parseLiteral(reader);
  reader.at = brace;
  return parseDictionary(reader);
}

/** Parses labels and `{`; the reader is after the name. */
export function parseHead(reader: Reader, name: string, start: number): BlockHead | null {
  const { text } = reader;
  let labels: readonly StringNode[] = noLabels;
  while (unitAt(text, reader.at) === QUOTE) {
    const label = parseString(reader);
    if (label === null) return null;
    labels = labels.length === 0 ? [label] : [...labels, label];
    reader.at = skipBlanksOnLine(text, reader.at);
  }
  const behind = reader.at;
  if (isNameUnit(unitAt(text, behind)))
    return fail(reader, 'label-not-quoted', behind, { name: text.slice(behind, skipName(text, behind)).slice(0, 80) });
  const open = skipBlanks(text, behind);
  if (unitAt(text, open) !== OPEN) return fail(reader, 'expected-equals-or-block', behind, { name: name.slice(0, 80) });
  noteBodyOnLine(reader, open);
  reader.at = open + 1;
  return { kind: 'head', name, labels, start, open };
}

const noLabels: readonly StringNode[] = [];

/**
 * The body must begin on a new line. If it does not, it is read anyway with a warning; a comment there is reported as a
 * statement.
 */
function noteBodyOnLine(reader: Reader, open: number): void {
  const { text } = reader;
  const first = skipBlanksOnLine(text, open + 1);
  const unit = unitAt(text, first);
  if (unit === LF || unit === CLOSE || unit === -1 || beginsComment(text, first)) return;
  fail(reader, 'block-body-same-line', first);
}
