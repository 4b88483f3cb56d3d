import { useState } from 'react';
import type { Line } from './treeRows';
import type { Reorder } from './useReorder';

export interface FindStep {
  readonly text: string;
  /** The line it is at. */
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
  const matches = matchesIn(reorder.lines, text);
  const at = matches.findIndex((line) => line.key === found);

  function stand(line: Line | undefined): string | null {
    setFound(line?.key ?? null);
    if (line === undefined) return null;
    reorder.goTo(line.key);
    return line.key;
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
      return stand(matchesIn(reorder.lines, next)[0]);
    },
    next: () => stand(matches[(at + 1) % Math.max(1, matches.length)]),
  };
}

function matchesIn(lines: readonly Line[], text: string): readonly Line[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return lines.filter(({ row, inside }) => {
    const { number, name } = inside ?? row;
    const called = plain(name);
    return words.every((word) => number === word || called.includes(word));
  });
}

/** Lower case without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
