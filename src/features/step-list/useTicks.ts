import { useMemo, useState } from 'react';
import type { ShownRow } from './shownSteps';

export interface Ticks {
  /** Keys of the ticked rows; null while rows are not ticked. */
  readonly keys: ReadonlySet<string> | null;
  readonly toggle: (row: ShownRow) => void;
  readonly through: (from: ShownRow, to: ShownRow, rows: readonly ShownRow[]) => void;
  readonly all: (rows: readonly ShownRow[]) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Which rows are ticked for an act on several. */
export function useTicks(): Ticks {
  const [keys, setKeys] = useState<ReadonlySet<string> | null>(null);
  const hands = useMemo(
    () => ({
      toggle: (row: ShownRow) =>
        setKeys((old) => {
          const next = new Set(old);
          if (!next.delete(row.key)) next.add(row.key);
          return next;
        }),
      through: (from: ShownRow, to: ShownRow, rows: readonly ShownRow[]) => {
        const ends = [rows.findIndex((row) => row.key === from.key), rows.findIndex((row) => row.key === to.key)];
        const between = rows.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1);
        setKeys((old) => new Set([...(old ?? []), ...between.map((row) => row.key)]));
      },
      // A step stands for its actions.
      all: (rows: readonly ShownRow[]) =>
        setKeys(new Set(rows.filter((row) => row.actionId === null).map((row) => row.key))),
      start: () => setKeys((old) => old ?? new Set()),
      stop: () => setKeys(null),
    }),
    [],
  );
  return { keys, ...hands };
}
