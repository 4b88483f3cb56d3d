import { type Process, rowsOf } from '../core/index';
import type { MovePlace } from './moves';

/** Reads "3", "before 3", "after 7.2", "into 7": words for a place, with the numbers of the list. Null = none meant. */
export function placeIn(text: string, process: Process): MovePlace | null {
  const [, word = '', number = ''] =
    /^\s*(before|after|into|inside|in|to)?\s*(\d{1,6}(?:\.\d{1,6})?)\s*$/i.exec(text) ?? [];
  if (number === '') return null;
  const at = word.toLowerCase();
  if ((at === '' || at === 'to') && !number.includes('.')) return { at: 'position', position: Number(number) };
  const row = rowsOf(process).find((each) => each.number === number);
  if (row === undefined) return null;
  const target = { stepId: row.stepId, actionId: row.actionId };
  if (at === 'before' || at === 'after') return { at, row: target };
  return at === '' || at === 'to' ? { at: 'before', row: target } : { at: 'into', row: target };
}
