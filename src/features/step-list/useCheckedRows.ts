import { useMemo, useRef, useState } from 'react';
import type { ShownRow } from './shownSteps';

export interface CheckedRows {
  /** Keys of the ticked rows; null while rows are not ticked. */
  readonly keys: ReadonlySet<string> | null;
  readonly toggle: (row: ShownRow) => void;
  /**
   * Ticks the rows from the one where the range began to this one; going on or back, the range grows or shrinks.
   *
   * @param from  where a range begins that does not go on with the last one
   */
  readonly through: (from: ShownRow, to: ShownRow, rows: readonly ShownRow[]) => void;
  readonly all: (rows: readonly ShownRow[]) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** A range being ticked: where it began, where it ends now, and what was ticked before it. */
interface Range {
  readonly start: string;
  readonly end: string;
  readonly before: ReadonlySet<string>;
}

/** Which rows are ticked for an act on several. */
export function useCheckedRows(): CheckedRows {
  const [keys, setKeys] = useState<ReadonlySet<string> | null>(null);
  const range = useRef<Range | null>(null);
  const latest = useRef(keys);
  const handlers = useMemo(() => {
    const set = (next: ReadonlySet<string> | null) => {
      latest.current = next;
      setKeys(next);
    };
    const now = (): ReadonlySet<string> => latest.current ?? new Set();
    return {
      toggle: (row: ShownRow) => {
        const next = new Set(now());
        if (!next.delete(row.key)) next.add(row.key);
        range.current = { start: row.key, end: row.key, before: next };
        set(next);
      },
      through: (from: ShownRow, to: ShownRow, rows: readonly ShownRow[]) => {
        const last = range.current;
        const goesOn = last !== null && (last.end === from.key || from.key === to.key);
        const { start, before } = goesOn ? last : { start: from.key, before: now() };
        const ends = [start, to.key].map((key) => rows.findIndex((row) => row.key === key));
        const between = rows.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1);
        range.current = { start, end: to.key, before };
        set(new Set([...before, ...between.map((row) => row.key)]));
      },
      // A step stands for its actions.
      all: (rows: readonly ShownRow[]) =>
        set(new Set(rows.filter((row) => row.actionId === null).map((row) => row.key))),
      start: () => set(now()),
      stop: () => {
        range.current = null;
        set(null);
      },
    };
  }, []);
  return { keys, ...handlers };
}
