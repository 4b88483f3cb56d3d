import { ownOf } from '../../base/ownOf';
import type { Process } from '../process';
import { type ProcessRow, rowIdOf, rowsOf } from '../row';
import type { MovePlace } from './move';

const directions: Readonly<Record<string, MovePlace>> = {
  ...{ up: { at: 'up' }, down: { at: 'down' }, out: { at: 'out' } },
  'into the step above': { at: 'into' },
  ...{ top: { at: 'top' }, first: { at: 'top' }, start: { at: 'top' } },
  ...{ bottom: { at: 'bottom' }, last: { at: 'bottom' }, end: { at: 'bottom' } },
};

const beside: Readonly<Record<string, 'before' | 'after' | 'inside'>> = {
  ...{ before: 'before', after: 'after' },
  ...{ into: 'inside', inside: 'inside', in: 'inside' },
};

/**
 * Parses a typed place: "3", "7.2", "before 7.1", "after Fetch secrets", "inside 7", "last", "up", "out". Null if it is
 * none, or refers to a row that does not exist.
 */
export function readPlace(process: Process, text: string): MovePlace | null {
  const words = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^to (the )?/i, '');
  const direction = ownOf(directions, words.toLowerCase());
  if (direction !== undefined) return direction;
  if (/^#?\d{1,6}(\.\d{1,6})?$/.test(words)) return numbered(words.replace('#', ''));
  const [, word = '', what = ''] = /^(before|after|into|inside|in) (.+)$/i.exec(words) ?? [];
  const at = ownOf(beside, word.toLowerCase());
  const row = rowNamed(process, what);
  return at === undefined || row === null ? null : { at, row: rowIdOf(row) };
}

function numbered(number: string): MovePlace {
  const [step = '', child] = number.split('.');
  if (child === undefined) return { at: 'position', position: Number(step) };
  return { at: 'number', step: Number(step), child: Number(child) };
}

/** A row by its number or full name, or by the beginning or another part of a name if only one row matches. */
export function rowNamed(process: Process, text: string): ProcessRow | null {
  const wanted = text.trim().replace(/^#/, '').toLowerCase();
  if (wanted === '') return null;
  const rows = rowsOf(process);
  if (/^\d+(\.\d+)?$/.test(wanted)) return rows.find(({ number }) => number === wanted) ?? null;
  for (const fits of [
    (name: string) => name === wanted,
    (name: string) => name.startsWith(wanted),
    (name: string) => name.includes(wanted),
  ]) {
    const found = rows.filter(({ name }) => fits(name.toLowerCase()));
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}
