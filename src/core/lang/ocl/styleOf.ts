import type { OclStatement } from './content';
import { outdentOf } from './looksLegacy';
import { compareNames } from './nameOrder';
import { indentOfLine, isFirstOnLine } from './resume';
import { officialStyle, type PrintStyle, type WriterEra, writerEras } from './style';
import type { BlockNode, DictionaryNode, OclNode, OclTree, ValueNode } from './tree';

/** Votes for each option of a style: above zero for the older form. */
interface Votes {
  firstBlocks: number;
  emptyBlocks: number;
  endTags: number;
  dictionaryEnds: number;
  unsorted: number;
  readonly indents: Map<string, number>;
}

/** Remembered, because a tree never changes and every edit needs its style. */
const stylesByTree = new WeakMap<OclTree, PrintStyle>();

/** In longer lists only so many blocks are checked, evenly spread; otherwise the first edit would read every step. */
const mostAsked = 60;

/**
 * The style a file was written in, so that changed statements look like the rest. The majority decides each option;
 * without evidence, the newest era that fits the other options does.
 */
export function styleOf(tree: OclTree): PrintStyle {
  const known = stylesByTree.get(tree);
  if (known !== undefined) return known;
  const style = readStyle(tree);
  stylesByTree.set(tree, style);
  return style;
}

function readStyle(tree: OclTree): PrintStyle {
  const votes = votesOf(tree);
  const era = eraOf(votes);
  const base = writerEras[era];
  const firstEnd = tree.text.indexOf('\n');
  return {
    newline: firstEnd > 0 && tree.text.charCodeAt(firstEnd - 1) === 13 ? '\r\n' : '\n',
    indent: mostFrequent(votes.indents) ?? officialStyle.indent,
    blankBeforeFirstBlock: decided(votes.firstBlocks, base.blankBeforeFirstBlock),
    emptyBlock: decided(votes.emptyBlocks, base.emptyBlock === 'two-lines') ? 'two-lines' : 'one-line',
    heredocEnd: decided(votes.endTags, base.heredocEnd === 'outdented') ? 'outdented' : 'text',
    lineAfterDictionary: decided(votes.dictionaryEnds, base.lineAfterDictionary),
    sortsDictionaries: votes.unsorted <= 0,
    legacyHeredoc: tree.legacyHeredoc,
  };
}

/** The newest era that contradicts none of the votes; the newest of all if none fits. */
function eraOf(votes: Omit<Votes, 'unsorted' | 'indents'>): WriterEra {
  const fits = (vote: number, isOlder: boolean) => vote === 0 || vote > 0 === isOlder;
  const eras: readonly WriterEra[] = ['W4', 'W3', 'W2', 'W1'];
  const found = eras.find((era) => {
    const style = writerEras[era];
    return (
      fits(votes.firstBlocks, style.blankBeforeFirstBlock) &&
      fits(votes.emptyBlocks, style.emptyBlock === 'two-lines') &&
      fits(votes.endTags, style.heredocEnd === 'outdented') &&
      fits(votes.dictionaryEnds, style.lineAfterDictionary)
    );
  });
  return found ?? 'W4';
}

function decided(vote: number, otherwise: boolean): boolean {
  return vote === 0 ? otherwise : vote > 0;
}

function votesOf(tree: OclTree): Votes {
  const votes: Votes = {
    firstBlocks: 0,
    emptyBlocks: 0,
    endTags: 0,
    dictionaryEnds: 0,
    unsorted: 0,
    indents: new Map(),
  };
  voteOnBody(tree.text, tree.body, tree.text.length, votes);
  return votes;
}

function voteOnBody(text: string, body: readonly OclNode[], end: number, votes: Votes): void {
  const every = Math.ceil(body.length / mostAsked);
  body.forEach((node, index) => {
    if (node.kind === 'unread') return;
    if (node.kind === 'block') {
      if (index % every === 0) voteOnBlock(text, node, votes);
    } else if (node.value.kind === 'dictionary') {
      const next = body[index + 1];
      voteOnDictionary(text, node.value, { kind: next?.kind ?? 'end', start: next?.start ?? end }, votes);
    } else voteOnValue(text, node.value, votes);
  });
}

function voteOnBlock(text: string, block: BlockNode, votes: Votes): void {
  const [first] = block.body;
  if (first === undefined) {
    if (block.close !== -1) votes.emptyBlocks += lineEnds(text, block.open, block.close) > 0 ? 1 : -1;
    return;
  }
  if (first.kind === 'block') votes.firstBlocks += lineEnds(text, block.open, first.start) > 1 ? 1 : -1;
  voteOnIndent(text, block.start, first.start, votes);
  voteOnBody(text, block.body, block.close === -1 ? block.end : block.close, votes);
}

function voteOnIndent(text: string, outer: number, inner: number, votes: Votes): void {
  if (!isFirstOnLine(text, outer) || !isFirstOnLine(text, inner)) return;
  const step = indentOfLine(text, inner) - indentOfLine(text, outer);
  if (step <= 0) return;
  const indent = text.slice(inner - step, inner);
  votes.indents.set(indent, (votes.indents.get(indent) ?? 0) + 1);
}

interface Following {
  readonly kind: OclStatement['kind'] | 'unread' | 'end';
  readonly start: number;
}

function voteOnDictionary(text: string, dictionary: DictionaryNode, next: Following, votes: Votes): void {
  const { entries } = dictionary;
  const standard = next.kind === 'block' ? 2 : 1;
  if (next.start < text.length) votes.dictionaryEnds += lineEnds(text, dictionary.end, next.start) > standard ? 1 : -1;
  const isSorted = entries.every(
    (entry, index) => index === 0 || compareNames(entries[index - 1]?.key ?? '', entry.key) <= 0,
  );
  if (entries.length > 1) votes.unsorted += isSorted ? -1 : 1;
  for (const entry of entries) voteOnValue(text, entry.value, votes);
}

function voteOnValue(text: string, value: ValueNode, votes: Votes): void {
  if (value.kind !== 'heredoc' || !value.indented) return;
  const outdent = outdentOf(text, value);
  if (outdent !== null) votes.endTags += outdent > 0 ? 1 : -1;
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) count += 1;
  return count;
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
