import { useEffect, useMemo } from 'react';
import type { Process, Verdict } from '../../core/index';
import { selectLensCell } from '../../state/selectors/plan';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { type Matches, matchRows } from './matchRows';

/** Typing has stopped when nothing was typed for so long, in milliseconds. */
const rest = 300;

/** The rows that match the filter, as "3 of 24 steps match" in words; null without a filter. */
export function useMatches(
  process: Process,
  text: string,
): { readonly matches: Matches | null; readonly result: string } {
  const store = useEditorStore();
  // Only a filter that asks for verdicts follows the plan.
  const plan = useEditor((state) => (text.includes('verdict:') ? state.plan.plan : null));
  const environment = useEditor((state) => (text.includes('verdict:') ? state.lens.environment : null));

  // biome-ignore lint/correctness/useExhaustiveDependencies: plan and environment stand for what `verdictOf` reads
  const matches = useMemo(() => {
    const verdictOf = (stepId: string, actionId: string | null): Verdict | null =>
      selectLensCell(store.getState(), stepId, actionId)?.verdict ?? null;
    return matchRows(process, text, verdictOf);
  }, [process, text, plan, environment, store]);

  const of = process.steps.length;
  const count = matches?.steps.size ?? of;
  const result =
    matches === null
      ? ''
      : count === 0
        ? `No step matches '${text.trim()}'.`
        : `${count} of ${of} ${of === 1 ? 'step' : 'steps'} ${count === 1 ? 'matches' : 'match'}`;
  useEffect(() => {
    if (result === '') return;
    const timer = setTimeout(() => store.getState().announce(result), rest);
    return () => clearTimeout(timer);
  }, [result, store]);
  return { matches, result };
}
