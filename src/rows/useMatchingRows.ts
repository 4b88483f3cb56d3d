import { useCallback, useMemo } from 'react';
import type { Process, Verdict } from '../core/index';
import { selectPreviewCell } from '../state/selectors/plan';
import { selectModel } from '../state/selectors/templates';
import { useEditor, useEditorStore } from '../state/useEditor';
import { type Matches, matchRows } from './matchRows';
import { knownProblems } from './problemsByRow';

/** The rows that a filter leaves, kept until process, filter or (where it asks for verdicts) plan change; null without a filter. */
export function useMatchingRows(process: Process, filter: string): Matches | null {
  // Only a filter that asks for verdicts follows the plan.
  const plan = useEditor((state) => (filter.includes('verdict:') ? state.plan.plan : null));
  const environment = useEditor((state) => (filter.includes('verdict:') ? state.preview.environment : null));
  const matching = useRowFilter(process);
  // biome-ignore lint/correctness/useExhaustiveDependencies: plan and environment stand for what the verdicts are read from
  return useMemo(() => matching(filter), [matching, filter, plan, environment]);
}

/** Gives the rows that any filter leaves now; null for an empty one. */
export function useRowFilter(process: Process): (filter: string) => Matches | null {
  const store = useEditorStore();
  const model = useEditor(selectModel);
  return useCallback(
    (filter) => {
      const verdictOf = (stepId: string, actionId: string | null): Verdict | null =>
        selectPreviewCell(store.getState(), stepId, actionId)?.verdict ?? null;
      const problems = filter.includes('has:') ? knownProblems(process, model).byRow : undefined;
      return matchRows(process, model, filter, verdictOf, problems);
    },
    [process, model, store],
  );
}
