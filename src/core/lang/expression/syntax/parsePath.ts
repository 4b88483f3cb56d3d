import { isWhiteSpace, isWordUnit, trimmedPart } from '../characters';
import type { Path, PathStep } from '../tree';
import { fail, literal, nested, open, type Reader, skipWhite, spend } from './reader';

/** `Name.Name[index]…`. Parses as far as possible; the caller checks what follows. */
export function parsePath(reader: Reader): Path | null {
  const start = reader.at;
  const first = parseIdentifier(reader);
  if (first === null) return null;
  const steps: PathStep[] = [first];
  for (let step = parseStep(reader); step !== null; step = parseStep(reader)) steps.push(step);
  return { kind: 'path', steps, at: { start, end: reader.at } };
}

function parseStep(reader: Reader): PathStep | null {
  const start = reader.at;
  const sign = reader.text[start];
  let step: PathStep | null = null;
  if (sign === '.') {
    reader.at += 1;
    step = parseIdentifier(reader);
  } else if (sign === '[') {
    step = nested(reader, parseTokenIndex) ?? parseTextIndex(reader, start);
  }
  if (step === null) reader.at = start;
  return step;
}

/** A name: letters, digits, some other characters and inner white space; it ends before ` in `, ` == ` and ` != `. */
export function parseIdentifier(reader: Reader): Extract<PathStep, { kind: 'name' }> | null {
  const { text, length, at: start } = reader;
  let end = start;
  while (end < length && isNameUnit(text, end)) end += 1;
  spend(reader, end - start + 1);
  if (end === start) return fail(reader, start);
  reader.at = end;
  return { kind: 'name', text: trimmedPart(text, start, end), start };
}

function isNameUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!isWhiteSpace(code)) return isWordUnit(code);
  const next = text[at + 1];
  if ((next === '|' || next === '}') && at + 2 !== text.length) return false;
  if (next !== 'i' && next !== '=' && next !== '!') return true;
  const word = text.slice(at + 1, at + 3);
  if (word !== 'in' && word !== '==' && word !== '!=') return true;
  return !(at + 3 < text.length && isWhiteSpace(text.charCodeAt(at + 3)));
}

/** `[#{path}]`: a computed index. With anything more inside the brackets it is a literal index. */
function parseTokenIndex(reader: Reader): PathStep | null {
  const start = reader.at;
  reader.at += 1;
  skipWhite(reader);
  const path = open(reader) ? parseTokenPath(reader) : null;
  if (path === null) return null;
  skipWhite(reader);
  return literal(reader, ']') ? { kind: 'token-index', path, start } : null;
}

function parseTokenPath(reader: Reader): Path | null {
  skipWhite(reader);
  const path = parsePath(reader);
  if (path === null) return null;
  skipWhite(reader);
  return literal(reader, '}') ? path : null;
}

/**
 * `[text]`, with paired brackets inside. White space after an opening bracket is dropped, before a closing one it
 * stays.
 */
function parseTextIndex(reader: Reader, start: number): PathStep | null {
  const { text, length } = reader;
  let index = '';
  let level = 0;
  let at = start;
  while (at < length) {
    const sign = text[at]!;
    if (sign === '[') {
      level += 1;
      if (level > 1) index += '[';
      at += 1;
      while (at < length && isWhiteSpace(text.charCodeAt(at))) at += 1;
      continue;
    }
    at += 1;
    if (sign === ']') level -= 1;
    if (level === 0) {
      spend(reader, at - start);
      reader.at = at;
      return { kind: 'index', text: index, start };
    }
    index += sign;
  }
  spend(reader, at - start);
  return fail(reader, at);
}
