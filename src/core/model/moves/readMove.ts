import type { Process } from '../process';
import { type ProcessRow, type RowId, rowIdOf, rowLabel } from '../row';
import type { MovePlace } from './move';
import { readPlace, rowNamed } from './readPlace';

/** A move that was typed as a command. */
export interface TypedMove {
  readonly rows: readonly RowId[];
  readonly place: MovePlace;
  /** "Move 14 Seed reference data before 3 Fetch secrets" */
  readonly label: `Move ${string}`;
}

const sentence =
  /^move (?<what>.+?) (?<place>(?:before|after|into|inside|in|to) .+|top|bottom|first|last|start|end|up|down|out)$/i;

/**
 * Parses "move 14 before 3", "move smoke after deploy web", "move 7.3 out", "move 3, 5 to top". Null if the text is not
 * such a command, or a row does not exist.
 */
export function readMove(process: Process, text: string): TypedMove | null {
  const groups = sentence.exec(text.trim().replace(/\s+/g, ' '))?.groups;
  if (groups === undefined) return null;
  const rows = rowsNamed(process, groups['what'] ?? '');
  const place = readPlace(process, groups['place'] ?? '');
  if (rows === null || place === null) return null;
  return {
    rows: rows.map(rowIdOf),
    place,
    label: `Move ${rows.map(rowLabel).join(', ')} ${placeInWords(process, groups['place'] ?? '')}`,
  };
}

/** One row, or several by their numbers: "3, 5 and 7". */
function rowsNamed(process: Process, text: string): readonly ProcessRow[] | null {
  const parts = /^[\d.#,\s]+(and [\d.#\s]+)?$/i.test(text) ? text.split(/,| and /i) : [text];
  const rows = parts.flatMap((part) => rowNamed(process, part) ?? []);
  return rows.length === parts.length ? rows : null;
}

/** The place as typed, with the full name of the row it refers to. */
function placeInWords(process: Process, text: string): string {
  const [, word = '', what = ''] = /^(before|after|into|inside|in) (.+)$/i.exec(text) ?? [];
  const row = rowNamed(process, what);
  return row === null ? text.toLowerCase() : `${word.toLowerCase()} ${rowLabel(row)}`;
}
