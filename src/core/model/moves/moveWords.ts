import { capitalized, counted, listed } from '../../base/words';
import { settingsLostInside } from '../edits/moveIntoStep';
import type { Process } from '../process';
import { type ProcessRow, type RowId, rowKey, rowsOf, stepIn } from '../row';
import { isOnLevel } from './blockOf';
import type { Goal } from './goalOf';
import type { Block, PlannedMove } from './move';

type Words = Pick<PlannedMove, 'label' | 'done' | 'said' | 'becomes' | 'short' | 'note'>;

/** All texts about a move, before and after it is made (positions from 1, always with the neighbours). */
export function moveWords(
  before: Process,
  block: Block,
  after: { readonly process: Process; readonly rows: readonly ProcessRow[]; readonly goal: Goal },
): Words {
  const { process, rows, goal } = after;
  const [first] = block.rows;
  const level = rowsOf(process).filter((row) => isOnLevel(row, goal.inside));
  const start = level.findIndex((row) => rowKey(row) === rowKey(rows[0] ?? first));
  const where = neighbours(level, start, rows.length);
  const numbers = spanned(rows.map((row) => row.number));
  const what = block.rows.length === 1 ? `'${first.name}' from ${first.number}` : `${countedRows(block.rows)}`;
  const name = block.rows.length === 1 ? first.name : countedRows(block.rows);
  const note = noteOf(before, block, process, goal);
  const positions = spanned(rows.map((_, at) => String(start + at + 1)));
  const were = `${block.rows.length === 1 ? 'Was' : 'Were'} ${listed(block.rows.map((row) => row.number))}.`;
  const place = `position${rows.length === 1 ? '' : 's'} ${positions} of ${level.length}`;
  const into = goal.inside === null || goal.inside === block.inside ? null : parentOf(process, goal.inside);
  const of = goal.inside !== null && into === null ? ` in step ${parentOf(process, goal.inside)?.number}` : '';
  const it = rows.length === 1 ? 'It becomes' : 'They become';
  const word = `${goal.inside === null ? 'step' : 'action'}${rows.length === 1 ? '' : 's'}`;
  const said =
    into !== null
      ? `${name} moved into step ${into.number}, ${into.name}, as ${word} ${numbers} of ${level.length}.`
      : goal.inside === block.inside
        ? `${name} moved to ${place}${of}, ${where}.`
        : `${name} moved out of ${block.rows.length === 1 ? 'its' : 'their'} step, to ${place}, ${where}.`;
  return {
    label: `Move ${what} to ${numbers}`,
    done: `Moved ${what} to ${numbers}.`,
    said: `${said} ${were}`,
    becomes:
      into === null
        ? `${it} ${word} ${numbers}, ${where}.`
        : `${it} ${word} ${numbers} of ${level.length} in step ${into.number}, ${into.name}.`,
    short: into === null ? `becomes ${numbers}` : `becomes ${numbers}, inside ${into.name}`,
    note,
  };
}

/** "between Notify start and Fetch secrets", "before Notify start", "after Fetch secrets", "alone". */
function neighbours(level: readonly ProcessRow[], start: number, count: number): string {
  const before = level[start - 1]?.name;
  const after = level[start + count]?.name;
  if (before === undefined) return after === undefined ? 'alone' : `before ${after}`;
  return after === undefined ? `after ${before}` : `between ${before} and ${after}`;
}

/** The settings that steps lose when they move into another one. */
function noteOf(before: Process, block: Block, after: Process, goal: Goal): string {
  if (goal.inside === null || block.inside !== null) return '';
  const into = stepIn(after, goal.inside);
  const lost = [...new Set(block.rows.flatMap(({ stepId }) => asideOf(before, stepId)))];
  const many = block.rows.length > 1;
  const where = ` Inside ${into?.name} ${many ? 'they run' : 'it runs'} where and when that step does.`;
  if (lost.length === 0) return where;
  const aside = listed(many ? lost.map((each) => each.replace(/^its (own )?/, 'their $1')) : lost);
  return `${where} ${capitalized(aside)} no longer ${lost.length === 1 ? 'applies' : 'apply'}.`;
}

function asideOf(process: Process, stepId: RowId['stepId']): readonly string[] {
  const step = stepIn(process, stepId);
  return step === undefined ? [] : settingsLostInside(step);
}

function parentOf(process: Process, stepId: string): ProcessRow | null {
  return rowsOf(process).find((row) => row.stepId === stepId && row.actionId === null) ?? null;
}

/** "3", "3 to 5" */
function spanned(numbers: readonly string[]): string {
  const [first = '', ...others] = numbers;
  return others.length === 0 ? first : `${first} to ${others.at(-1)}`;
}

/** "3 steps", "2 actions", "3 steps and actions". */
export function countedRows(rows: readonly RowId[]): string {
  const steps = rows.filter((row) => row.actionId === null).length;
  if (steps > 0 && steps < rows.length) return `${rows.length} steps and actions`;
  return counted(rows.length, steps > 0 ? 'step' : 'action');
}
