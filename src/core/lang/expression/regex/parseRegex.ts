import { parseClass } from './parseClass';
import { parseEscape } from './parseEscape';
import { parseGroup } from './parseGroup';
import { badPattern, notSupported, peek, type RegexReader, takeMatch, takes } from './regexReader';
import type { Edge, GroupKey, ParsedRegex, RegexNode } from './tree';
import { isAny, isNoLineFeed, isUnit } from './unitTests';

const deepest = 100;
const none = { i: false, m: false, s: false, n: false, x: false };

/**
 * Reads a regular expression of .NET. Throws `EvaluationFailure` (`regex`) where .NET refuses the pattern, and
 * `EvaluationStop` for what is not supported here: conditionals, balancing groups, Unicode blocks.
 */
export function parseRegex(pattern: string): ParsedRegex {
  const reader: RegexReader = {
    pattern,
    at: 0,
    options: none,
    depth: 0,
    unnamed: 0,
    names: [],
    explicitNumbers: new Set(),
    references: [],
  };
  const root = parseChoice(reader);
  if (reader.at < pattern.length) return badPattern(reader, 'a parenthesis is closed that was not opened');
  const taken = new Set([...Array(reader.unnamed).keys()].map((at) => at + 1).concat([...reader.explicitNumbers]));
  const names = new Map<string, number>();
  for (const name of reader.names) {
    let number = 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    names.set(name, number);
  }
  for (const reference of reader.references) checkReference(reader, reference, { names, taken });
  return { root, names, numbers: [...taken].sort((left, right) => left - right) };
}

function checkReference(
  reader: RegexReader,
  reference: GroupKey,
  known: { readonly names: ReadonlyMap<string, number>; readonly taken: ReadonlySet<number> },
): void {
  if (typeof reference === 'string' ? known.names.has(reference) : known.taken.has(reference)) return;
  if (typeof reference === 'number' && reference > 9) notSupported('an octal escape that looks like a group');
  badPattern(reader, `it refers to the group "${reference}", which does not exist`);
}

/** Branches up to a closing parenthesis or the end. Options set inside end with it. */
function parseChoice(reader: RegexReader): RegexNode {
  if (reader.depth >= deepest) return notSupported(`more than ${deepest} nested groups`);
  reader.depth += 1;
  const { options } = reader;
  const branches = [parseSequence(reader)];
  while (takes(reader, '|')) branches.push(parseSequence(reader));
  reader.options = options;
  reader.depth -= 1;
  return branches.length === 1 ? branches[0]! : { kind: 'choice', branches };
}

function parseSequence(reader: RegexReader): RegexNode {
  const items: RegexNode[] = [];
  for (;;) {
    skipSpacing(reader);
    const sign = peek(reader);
    if (sign === undefined || sign === '|' || sign === ')') break;
    if (isQuantifierNext(reader)) return badPattern(reader, 'a quantifier follows nothing');
    const item = parseAtom(reader);
    skipSpacing(reader);
    items.push(isQuantifierNext(reader) ? parseQuantifier(reader, item) : item);
  }
  return items.length === 1 ? items[0]! : { kind: 'sequence', items };
}

/** Comments, and with the option `x` white space and `# …` to the end of the line. */
function skipSpacing(reader: RegexReader): void {
  for (;;) {
    if (takes(reader, '(?#')) {
      const end = reader.pattern.indexOf(')', reader.at);
      if (end === -1) badPattern(reader, 'a comment is not closed');
      reader.at = end + 1;
    } else if (!reader.options.x || takeMatch(reader, /[ \t\n\v\f\r]+|#[^\n]*/y) === null) return;
  }
}

const quantifier = /[*+?]|\{\d+(?:,\d*)?\}/y;

function isQuantifierNext(reader: RegexReader): boolean {
  quantifier.lastIndex = reader.at;
  return quantifier.test(reader.pattern);
}

function parseQuantifier(reader: RegexReader, item: RegexNode): RegexNode {
  const [text] = takeMatch(reader, quantifier)!;
  const [least, most] = rangeOf(text);
  if (least > most) return badPattern(reader, 'a quantifier runs backwards');
  const isLazy = takes(reader, '?');
  if (isQuantifierNext(reader)) return badPattern(reader, 'a quantifier follows a quantifier');
  return { kind: 'repeat', item, least, most, isLazy };
}

function rangeOf(text: string): readonly [least: number, most: number] {
  if (text === '*') return [0, Number.POSITIVE_INFINITY];
  if (text === '+') return [1, Number.POSITIVE_INFINITY];
  if (text === '?') return [0, 1];
  const [least = '0', most] = text.slice(1, -1).split(',');
  if (most === undefined) return [Number(least), Number(least)];
  return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)];
}

function parseAtom(reader: RegexReader): RegexNode {
  const sign = reader.pattern[reader.at]!;
  reader.at += 1;
  switch (sign) {
    case '(':
      return parseGroup(reader, parseChoice);
    case '[':
      return { kind: 'unit', test: parseClass(reader) };
    case '.':
      return { kind: 'unit', test: reader.options.s ? isAny : isNoLineFeed };
    case '^':
      return { kind: 'edge', edge: reader.options.m ? 'line-start' : 'start' };
    case '$':
      return { kind: 'edge', edge: reader.options.m ? 'line-end' : 'end-or-last-line-end' };
    case '\\':
      return parseBackslash(reader);
    default:
      return { kind: 'unit', test: isUnit(sign.charCodeAt(0), reader.options.i) };
  }
}

const edges: ReadonlyMap<string, Edge> = new Map<string, Edge>([
  ['A', 'start'],
  ['Z', 'end-or-last-line-end'],
  ['z', 'end'],
  ['G', 'last-match-end'],
  ['b', 'word-edge'],
  ['B', 'no-word-edge'],
]);

function parseBackslash(reader: RegexReader): RegexNode {
  const edge = edges.get(peek(reader) ?? '');
  if (edge !== undefined) {
    reader.at += 1;
    return { kind: 'edge', edge };
  }
  const named = takeMatch(reader, /k(?:<(\w+)>|'(\w+)')/y);
  if (named !== null) return reference(reader, (named[1] ?? named[2])!);
  if (peek(reader) === 'k') return badPattern(reader, 'a reference needs a name');
  const numbered = takeMatch(reader, /[1-9]\d{0,8}/y);
  if (numbered !== null) return reference(reader, numbered[0]);
  const unit = parseEscape(reader);
  return { kind: 'unit', test: typeof unit === 'number' ? isUnit(unit, reader.options.i) : unit };
}

function reference(reader: RegexReader, name: string): RegexNode {
  const group: GroupKey = /^\d+$/.test(name) ? Number(name) : name;
  reader.references.push(group);
  return { kind: 'back-reference', group, ignoresCase: reader.options.i };
}
