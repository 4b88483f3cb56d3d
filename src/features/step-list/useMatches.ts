import { useEffect } from 'react';
import { counted, type Process } from '../../core/index';
import type { Matches } from '../../rows/matchRows';
import { useMatchingRows } from '../../rows/useMatchingRows';
import { useEditorStore } from '../../state/useEditor';

/** Typing has stopped when nothing was typed for so long, in milliseconds. */
const rest = 300;

/** The rows that match the filter, as "3 of 24 steps match" in words; null without a filter. */
export function useMatches(
  process: Process,
  text: string,
): { readonly matches: Matches | null; readonly result: string } {
  const store = useEditorStore();
  const matches = useMatchingRows(process, text);

  const of = process.steps.length;
  const count = matches?.steps.size ?? of;
  const result =
    matches === null
      ? ''
      : count === 0
        ? `No step matches '${text.trim()}'.`
        : `${count} of ${counted(of, 'step')} ${count === 1 ? 'matches' : 'match'}`;
  useEffect(() => {
    if (result === '') return;
    const timer = setTimeout(() => store.getState().announce(result), rest);
    return () => clearTimeout(timer);
  }, [result, store]);
  return { matches, result };
}
