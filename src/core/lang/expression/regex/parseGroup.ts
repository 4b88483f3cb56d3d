import { badPattern, notSupported, peek, type RegexOptions, type RegexReader, takeMatch, takes } from './regexReader';
import type { GroupKey, RegexNode } from './tree';

type ParseInner = (reader: RegexReader) => RegexNode;

/** `(…)` in all its kinds, after the opening parenthesis. */
export function parseGroup(reader: RegexReader, parseInner: ParseInner): RegexNode {
  if (!takes(reader, '?')) {
    if (reader.options.n) return closed(reader, parseInner);
    reader.unnamed += 1;
    return captured(reader, reader.unnamed, parseInner);
  }
  if (takes(reader, ':')) return closed(reader, parseInner);
  if (takes(reader, '>')) return { kind: 'atomic', item: closed(reader, parseInner) };
  const look = takeMatch(reader, /<?[=!]/y);
  if (look !== null) {
    const [sign] = look;
    const item = closed(reader, parseInner);
    return { kind: 'look', item, isBehind: sign.startsWith('<'), isNegative: sign.endsWith('!') };
  }
  if (peek(reader) === '(') return notSupported('a conditional');
  const named = takeMatch(reader, /<(\w+)>|'(\w+)'/y);
  if (named !== null) return captured(reader, groupKey(reader, (named[1] ?? named[2])!), parseInner);
  if (takeMatch(reader, /[<'][\w]*-/y) !== null) return notSupported('a balancing group');
  return parseOptions(reader, parseInner);
}

function groupKey(reader: RegexReader, name: string): GroupKey {
  if (/^\d/.test(name)) {
    if (!/^[1-9]\d{0,4}$/.test(name)) return badPattern(reader, `"${name}" is not a name for a group`);
    reader.explicitNumbers.add(Number(name));
    return Number(name);
  }
  if (!reader.names.includes(name)) reader.names.push(name);
  return name;
}

function captured(reader: RegexReader, group: GroupKey, parseInner: ParseInner): RegexNode {
  return { kind: 'capture', group, item: closed(reader, parseInner) };
}

function closed(reader: RegexReader, parseInner: ParseInner): RegexNode {
  const item = parseInner(reader);
  if (!takes(reader, ')')) return badPattern(reader, 'a parenthesis is not closed');
  return item;
}

/** `(?i)` for the rest of the group around, `(?i-m:…)` for the inside. */
function parseOptions(reader: RegexReader, parseInner: ParseInner): RegexNode {
  const match = takeMatch(reader, /([imnsx]*)(?:-([imnsx]*))?([:)])/iy);
  if (match === null) return badPattern(reader, 'an unknown kind of group');
  const [, on = '', off = '', end] = match;
  const before = reader.options;
  reader.options = changed(changed(before, on, true), off, false);
  if (end === ')') return { kind: 'empty' };
  const item = closed(reader, parseInner);
  reader.options = before;
  return item;
}

function changed(options: RegexOptions, letters: string, value: boolean): RegexOptions {
  return { ...options, ...Object.fromEntries([...letters.toLowerCase()].map((letter) => [letter, value])) };
}
