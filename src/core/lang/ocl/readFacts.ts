import { foldCase } from '../../base/caseless';
import { CLOSE, EQUALS, LF, OPEN, QUOTE, skipBlanks, skipBlanksOnLine, skipName, unitAt } from './characters';
import type { Facts, FactValue } from './facts';
import { legacyOutdent, outdentOf } from './looksLegacy';
import { parseArray } from './parseArray';
import { parseKey } from './parseDictionary';
import { parseHeredoc } from './parseHeredoc';
import { type BlockHead, parseHead } from './parseStatement';
import { readQuoted } from './parseString';
import type { FactKey, Reader, RowRules } from './reader';
import { wordAt } from './words';

/** Real files have three levels; deeper rows are read to nodes. */
const deepest = 8;
const LESS = 60;
const BRACKET = 91;

/**
 * Reads the body of a row to facts and moves the reader after its `}`. Null if there is a diagnostic, or a value of an
 * unusual kind: `parseBody` then parses the row, so that errors are reported in one place.
 */
export function readFacts(reader: Reader, head: BlockHead, rules: RowRules): Facts | null {
  const { at } = reader;
  const known = reader.problems.length;
  reader.heredocs = 'none';
  const facts = readBlock(reader, rules, head);
  if (facts !== null && reader.problems.length === known) return facts;
  reader.wasted += reader.at - at;
  reader.problems.length = known;
  reader.attributes = 0;
  reader.at = at;
  return null;
}

function readBlock(reader: Reader, rules: RowRules, head: BlockHead, depth = 0): Facts | null {
  const { text, names, values } = reader;
  const own = reader.attributes;
  let blocks: Facts[] | null = null;
  for (let previous = -1; ; previous = reader.at) {
    const start = skipBlanks(text, reader.at);
    reader.at = start;
    if (unitAt(text, start) === CLOSE) break;
    const end = skipName(text, start);
    if (end === start || (previous !== -1 && !holdsLineEnd(text, previous, start))) return null;
    const written = wordAt(reader.words, text, start, end);
    reader.at = skipBlanksOnLine(text, end);
    if (unitAt(text, reader.at) === EQUALS) {
      const name = rules.nameOf(written);
      const value = readValue(reader);
      if (value === null || isThere(reader, own, name)) return null;
      names[reader.attributes] = name;
      values[reader.attributes] = value;
      reader.attributes += 1;
    } else {
      const inner = depth === deepest ? null : parseHead(reader, written, start);
      const block = inner === null ? null : readBlock(reader, rules, inner, depth + 1);
      if (block === null) return null;
      if (blocks === null) blocks = [block];
      else blocks.push(block);
    }
  }
  reader.at += 1;
  const [label] = head.labels;
  const facts: Facts = {
    kind: 'facts',
    name: rules.nameOf(head.name),
    label: label?.text ?? null,
    names: namesFrom(reader, own),
    values: values.slice(own, reader.attributes),
    blocks: blocks ?? noBlocks,
  };
  reader.attributes = own;
  return facts;
}

function isThere({ names, attributes }: Reader, own: number, name: string): boolean {
  for (let at = own; at < attributes; at += 1) if (names[at] === name) return true;
  return false;
}

/** The names of a block's attributes. Most blocks have the same names as an earlier one, and then share its list. */
function namesFrom({ names, attributes, nameLists }: Reader, own: number): readonly string[] {
  const count = attributes - own;
  const last = names[attributes - 1];
  for (const list of nameLists) {
    if (list.length !== count || list[count - 1] !== last) continue;
    let at = 0;
    while (at < count && list[at] === names[own + at]) at += 1;
    if (at === count) return list;
  }
  const list = names.slice(own, attributes);
  if (nameLists.length < mostNameLists) nameLists.push(list);
  return list;
}

const mostNameLists = 20;

const noBlocks: readonly Facts[] = [];

/** A literal begins on the line of its `=`; the brace of a dictionary may be on a later line. */
function readValue(reader: Reader): FactValue | null {
  const { text } = reader;
  const behind = skipBlanksOnLine(text, reader.at + 1);
  reader.at = behind;
  switch (unitAt(text, behind)) {
    case QUOTE:
      return readQuoted(reader);
    case LESS:
      return readHeredoc(reader);
    case BRACKET:
      return readTexts(reader);
    case OPEN:
      return readDictionary(reader);
    default:
      return readBoolean(reader);
  }
}

function readHeredoc(reader: Reader): string | null {
  const node = reader.text.startsWith('<<', reader.at) ? parseHeredoc(reader) : null;
  if (node === null) return null;
  if (reader.isOfToday || !node.indented) reader.heredocs = 'unasked';
  else if (reader.heredocs === 'none' || reader.heredocs === 'four')
    reader.heredocs = outdentOf(reader.text, node) === legacyOutdent ? 'four' : 'other';
  return node.text;
}

function readBoolean(reader: Reader): boolean | null {
  const { text, at } = reader;
  const value = text.startsWith('true', at);
  if (!value && !text.startsWith('false', at)) return null;
  reader.at = at + (value ? 4 : 5);
  return skipName(text, reader.at) === reader.at ? value : null;
}

function readTexts(reader: Reader): readonly string[] | null {
  const items = parseArray(reader)?.items;
  const texts = items?.flatMap((item) => (item.kind === 'string' ? [item.text] : [])) ?? [];
  return items !== undefined && texts.length === items.length ? texts : null;
}

function readDictionary(reader: Reader): ReadonlyMap<string, string> | null {
  const { text } = reader;
  const entries = new Map<string, string>();
  reader.dictionaries += 1;
  const number = reader.dictionaries;
  for (reader.at += 1; ; ) {
    reader.at = skipBlanks(text, reader.at);
    const unit = unitAt(text, reader.at);
    if (unit === CLOSE) break;
    const key = unit === -1 ? null : parseKey(reader);
    if (key === null) return null;
    const known = factKey(reader, key);
    if (known.seenIn === number) return null;
    known.seenIn = number;
    reader.at = skipBlanksOnLine(text, reader.at + 1);
    const value = unitAt(text, reader.at) === QUOTE ? readQuoted(reader) : readHeredoc(reader);
    if (value === null) return null;
    entries.set(key, value);
  }
  reader.at += 1;
  return entries;
}

/** Keys repeat from row to row, so each is folded once per file. */
function factKey({ factKeys }: Reader, key: string): FactKey {
  const known = factKeys.get(key);
  if (known !== undefined) return known;
  const folded = foldCase(key);
  const shared = factKeys.get(folded) ?? { seenIn: 0 };
  factKeys.set(folded, shared);
  factKeys.set(key, shared);
  return shared;
}

function holdsLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === LF) return true;
  return false;
}
