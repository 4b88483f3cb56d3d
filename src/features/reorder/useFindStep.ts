import { useState } from 'react';
import type { TreeRow } from './treeRows';
import type { Reorder } from './useReorder';

export interface FindStep {
  readonly text: string;
  /** The row it is at. */
  readonly found: string | null;
  /** "2 of 5", or that nothing matches; empty without a text. */
  readonly result: string;
  /** Looks for a text; returns the first row that has it, to be shown. */
  readonly type: (text: string) => string | null;
  /** Goes on to the next row that has it, selects it and returns it. */
  readonly next: () => string | null;
}

/** The find box jumps and never filters, so that positions keep their meaning. */
export function useFindStep(reorder: Reorder): FindStep {
  const [text, setText] = useState('');
  const [found, setFound] = useState<string | null>(null);
  const matches = matchesIn(reorder.rows, text);
  const at = matches.findIndex((row) => row.key === found);

  function stand(row: TreeRow | undefined): string | null {
    setFound(row?.key ?? null);
    if (row === undefined) return null;
    reorder.activate(row.key);
    reorder.select([row.key]);
    return row.key;
  }
  return {
    text,
    found: at === -1 ? null : found,
    result:
      text.trim() === ''
        ? ''
        : matches.length === 0
          ? `No step matches '${text.trim()}'.`
          : `${at + 1} of ${matches.length}`,
    type: (next) => {
      setText(next);
      return stand(matchesIn(reorder.rows, next)[0]);
    },
    next: () => stand(matches[(at + 1) % Math.max(1, matches.length)]),
  };
}

function matchesIn(rows: readonly TreeRow[], text: string): readonly TreeRow[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return rows.filter((row) => {
    const name = plain(row.name);
    return words.every((word) => row.number === word || name.includes(word));
  });
}

/** Lower case without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
