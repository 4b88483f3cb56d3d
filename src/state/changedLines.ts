// Only the used part; the whole package includes word, sentence and JSON comparisons.
import { diffArrays } from 'diff/lib/diff/array.js';
import { counted } from '../core/index';

/** Beyond this many differences the exact answer is not worth the time. */
const maxDifferences = 600;

/** A line of the edit script from one text to another; `number` counts from 1 in the text the line belongs to. */
export interface ScriptLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  readonly number: number;
}

/** How many lines of `before` are gone and how many of `after` are new. */
export function changedLines(before: string, after: string): { readonly removed: number; readonly added: number } {
  const script = changedScript(before, after);
  const count = (kind: ScriptLine['kind']) => script.filter((line) => line.kind === kind).length;
  return { removed: count('removed'), added: count('added') };
}

/**
 * All lines of the shortest edit script from one text to the other. The cost grows with length times difference; texts that
 * differ
 * in more than 600 lines count as wholly different between their equal ends.
 */
export function changedScript(before: string, after: string): readonly ScriptLine[] {
  const left = before.split('\n');
  const right = after.split('\n');
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const kinds = kindsBetween(left.slice(start, left.length - end), right.slice(start, right.length - end));
  const all = [...repeated('same', start), ...kinds, ...repeated('same', end)];
  let [inLeft, inRight] = [0, 0];
  return all.map((kind): ScriptLine => {
    if (kind !== 'added') inLeft += 1;
    if (kind !== 'removed') inRight += 1;
    return kind === 'removed'
      ? { kind, text: left[inLeft - 1] ?? '', number: inLeft }
      : { kind, text: right[inRight - 1] ?? '', number: inRight };
  });
}

type Kind = ScriptLine['kind'];

/** The kind of each line in the edit script between two lists of lines. */
function kindsBetween(left: string[], right: string[]): readonly Kind[] {
  const changes = diffArrays(left, right, { maxEditLength: maxDifferences });
  if (changes === undefined) return [...repeated('removed', left.length), ...repeated('added', right.length)];
  return changes.flatMap(({ added, removed, count }) =>
    repeated(added ? 'added' : removed ? 'removed' : 'same', count),
  );
}

function repeated(kind: Kind, count: number): readonly Kind[] {
  return Array<Kind>(count).fill(kind);
}

/** "3 lines changed", "2 lines added, 1 removed", "nothing changed". */
export function changedLinesText(before: string, after: string): string {
  const { removed, added } = changedLines(before, after);
  if (removed === 0 && added === 0) return 'nothing changed';
  if (removed === added) return `${linesText(added)} changed`;
  if (removed === 0) return `${linesText(added)} added`;
  return added === 0 ? `${linesText(removed)} removed` : `${linesText(added)} added, ${removed} removed`;
}

function linesText(count: number): string {
  return counted(count, 'line');
}
