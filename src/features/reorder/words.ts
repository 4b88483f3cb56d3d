import type { Finding } from '../../core/index';
import type { Block } from './blocks';
import type { TreeRow } from './treeRows';
import type { MovedRow } from './trial';

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "1 move", "2 moves". */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function kindOf(rows: readonly TreeRow[]): string {
  if (rows.every((row) => row.actionId === null)) return 'step';
  return rows.every((row) => row.actionId !== null) ? 'action' : 'row';
}

/** "3 Seed reference data" or "4 steps". */
export function calledOf(block: Block): string {
  const [first, ...others] = block.rows;
  return others.length === 0 ? `${first.number} ${first.name}` : counted(block.rows.length, kindOf(block.rows));
}

/** "between Notify start and Fetch secrets", "before Notify start", "after Fetch secrets". */
function neighboursAt(block: Block, to: number): string {
  const before = block.staying[to - 1]?.name;
  const after = block.staying[to]?.name;
  if (before === undefined) return after === undefined ? 'alone' : `before ${after}`;
  return after === undefined ? `after ${before}` : `between ${before} and ${after}`;
}

/** What a finished move says (ux.md 7.4): name, new place, old place. */
export function movedSentence(block: Block, to: number): string {
  const { rows, staying, inside } = block;
  const [first, ...others] = rows;
  const of = staying.length + rows.length;
  const place = inside === null ? `of ${of}` : `of ${of} in step ${first.number.split('.')[0]}`;
  const where = neighboursAt(block, to);
  if (others.length === 0) return `${first.name} moved to position ${to + 1} ${place}, ${where}. Was ${first.number}.`;
  const numbers = listed(rows.map((row) => row.number));
  return `${calledOf(block)} moved to positions ${to + 1} to ${to + rows.length} ${place}, ${where}. Were ${numbers}.`;
}

/** "It becomes step 3, between Notify start and Fetch secrets." */
export function becomesSentence(block: Block, to: number): string {
  const [first, ...others] = block.rows;
  const where = neighboursAt(block, to);
  const prefix = block.inside === null ? '' : `${first.number.split('.')[0]}.`;
  const word = block.inside === null ? 'step' : 'action';
  if (others.length === 0) return `It becomes ${word} ${prefix}${to + 1}, ${where}.`;
  return `They become ${word}s ${prefix}${to + 1} to ${prefix}${to + block.rows.length}, ${where}.`;
}

/** Name of the undo entry: "Reorder: moved 'Seed reference data' from 14 to 3". */
export function reorderLabel(moved: readonly MovedRow[]): string {
  const [only] = moved;
  if (only !== undefined && moved.length === 1)
    return `Reorder: moved '${only.row.name}' from ${only.was} to ${only.row.number}`;
  return `Reorder: moved ${movedCount(moved)}`;
}

/** "2 steps", "1 action". */
export function movedCount(moved: readonly MovedRow[]): string {
  return counted(moved.length, kindOf(moved.map(({ row }) => row)));
}

/** "1 error, 2 warnings"; empty when there is nothing to say. */
export function effectCounts(effects: readonly Finding[]): string {
  const words = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const;
  return words
    .flatMap(([severity, word]) => {
      const count = effects.filter((effect) => effect.severity === severity).length;
      return count === 0 ? [] : [counted(count, word)];
    })
    .join(', ');
}
