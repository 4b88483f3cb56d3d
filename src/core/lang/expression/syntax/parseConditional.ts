import { isWhiteSpace } from '../characters';
import type { Comparison, Condition, Conditional, Expression, QuotedText, Template, Token } from '../tree';
import { type ParseToken, parseOperand, parseQuoted } from './parseFilters';
import { firstOf, keyword, literal, open, type Reader, skipWhite } from './reader';

/** The parsers for the content; passed in because they are recursive. */
export interface InnerParsers {
  readonly parseTokens: (reader: Reader, endsAt: (reader: Reader) => boolean) => Token[];
  readonly parseTag: ParseToken;
}

/** `#{if …}`, `#{unless …}` with `#{elseif …}` (only for `if`) and `#{else}`. */
export function parseConditional(reader: Reader, inner: InnerParsers): Conditional | null {
  const start = reader.at;
  if (!open(reader)) return null;
  skipWhite(reader);
  const word = keyword(reader, 'if') ? 'if' : keyword(reader, 'unless') ? 'unless' : null;
  if (word === null) return null;
  const condition = parseTagEnd(reader, inner.parseTag);
  if (condition === null) return null;
  const main = inner.parseTokens(reader, word === 'if' ? isAtElseOrElseIf : isAtElse);
  const others = word === 'if' ? parseElseIfs(reader, inner) : [];
  let rest: Template = [];
  if (isAtElse(reader)) {
    reader.at += elseTag.length;
    rest = inner.parseTokens(reader, never);
  }
  if (!literal(reader, `#{/${word}}`)) return null;
  const at = { start, end: reader.at };
  for (const { opened, ...other } of others.toReversed()) {
    rest = [{ kind: 'conditional', ...other, whenFalse: rest, at: { start: opened, end: reader.at } }];
  }
  return word === 'if'
    ? { kind: 'conditional', condition, whenTrue: main, whenFalse: rest, at }
    : { kind: 'conditional', condition, whenTrue: rest, whenFalse: main, at };
}

const elseTag = '#{else}';
const elseIfTag = '#{elseif';

const never = () => false;
const isAtElse = (reader: Reader) => reader.text.startsWith(elseTag, reader.at);
const isAtElseIf = (reader: Reader) =>
  reader.text.startsWith(elseIfTag, reader.at) && isWhiteSpace(reader.text.charCodeAt(reader.at + elseIfTag.length));
const isAtElseOrElseIf = (reader: Reader) => isAtElse(reader) || isAtElseIf(reader);

interface ElseIf {
  readonly opened: number;
  readonly condition: Condition;
  readonly whenTrue: Template;
}

function parseElseIfs(reader: Reader, inner: InnerParsers): ElseIf[] {
  const found: ElseIf[] = [];
  while (isAtElseIf(reader)) {
    const opened = reader.at;
    reader.at += elseIfTag.length + 1;
    const condition = parseTagEnd(reader, inner.parseTag);
    if (condition === null) {
      reader.at = opened;
      break;
    }
    found.push({ opened, condition, whenTrue: inner.parseTokens(reader, isAtElseOrElseIf) });
  }
  return found;
}

/** The condition and the `}` of its tag. */
function parseTagEnd(reader: Reader, parseTag: ParseToken): Condition | null {
  const condition = firstOf<Condition>(reader, [
    (inner) => parseComparison(inner, parseTag),
    (inner) => parseTextFirst(inner, parseTag),
    (inner) => parseTextLast(inner, parseTag),
    (inner) => parseAlone(inner, parseTag),
  ]);
  if (condition === null) return null;
  skipWhite(reader);
  return literal(reader, '}') ? condition : null;
}

function parseComparison(reader: Reader, parseTag: ParseToken): Condition | null {
  const left = parseSide(reader, parseTag);
  const operator = left === null ? null : parseOperator(reader);
  const right = operator === null ? null : parseSide(reader, parseTag);
  return left === null || operator === null || right === null ? null : { left, comparison: { operator, right } };
}

function parseTextFirst(reader: Reader, parseTag: ParseToken): Condition | null {
  const right = parseText(reader);
  const operator = right === null ? null : parseOperator(reader);
  const left = operator === null ? null : parseSide(reader, parseTag);
  return left === null || operator === null || right === null ? null : { left, comparison: { operator, right } };
}

function parseTextLast(reader: Reader, parseTag: ParseToken): Condition | null {
  const left = parseSide(reader, parseTag);
  const operator = left === null ? null : parseOperator(reader);
  const right = operator === null ? null : parseText(reader);
  return left === null || operator === null || right === null ? null : { left, comparison: { operator, right } };
}

function parseAlone(reader: Reader, parseTag: ParseToken): Condition | null {
  const left = parseSide(reader, parseTag);
  return left === null ? null : { left, comparison: null };
}

function parseSide(reader: Reader, parseTag: ParseToken): Expression | null {
  skipWhite(reader);
  return parseOperand(reader, parseTag);
}

function parseText(reader: Reader): QuotedText | null {
  skipWhite(reader);
  return parseQuoted(reader);
}

function parseOperator(reader: Reader): Comparison['operator'] | null {
  skipWhite(reader);
  return literal(reader, '==') ? '==' : literal(reader, '!=') ? '!=' : null;
}
