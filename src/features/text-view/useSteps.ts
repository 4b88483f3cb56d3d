import { useMemo } from 'react';
import type { StepSpan } from '../../core/index';
import { selectProcess } from '../../state/selectors/document';
import { selectField, selectSelection, selectTab } from '../../state/selectors/view';
import { useEditor, useEditorStore } from '../../state/useEditor';
import type { TextReading } from './textProblems';

/**
 * Ties the steps of the list to their lines, both ways: the selected step's lines are marked, and the cursor in a step
 * selects it. Steps are matched by slug, so a text in the middle of being written keeps leading to those it still has.
 */
export function useSteps(text: string, { process: written, spans }: Pick<TextReading, 'process' | 'spans'>) {
  const store = useEditorStore();
  const process = useEditor(selectProcess);
  const selection = useEditor(selectSelection);
  const line = useEditor((state) => (selectTab(state) === 'text' ? selectField(state) : null));
  const slugs = useMemo(() => (written ?? process)?.steps.map((step) => step.slug) ?? [], [written, process]);

  const markedRange = useMemo(() => {
    const asked = Number(line);
    if (line !== null && Number.isInteger(asked) && asked > 0) return lineAt(text, asked);
    const step = process?.steps.find((each) => each.id === selection?.stepId);
    const span = step && spans[slugs.indexOf(step.slug)];
    if (!step || !span) return null;
    const at = step.actions.findIndex((action) => action.id === selection?.actionId);
    return step.actions.length > 1 ? (span.actions[at] ?? span) : span;
  }, [line, text, process, selection, spans, slugs]);

  const goTo = (offset: number) => {
    const at = spans.findIndex((span) => span.start <= offset && offset <= span.end);
    const step = process?.steps.find((each) => each.slug === slugs[at]);
    if (!step) return;
    const open = selectSelection(store.getState());
    const actionAt = actionIn(spans[at], offset);
    const actionId = step.actions.length > 1 ? (step.actions[actionAt]?.id ?? null) : null;
    if (open?.stepId === step.id && open.actionId === actionId) return;
    store.getState().changeView({ selection: { stepId: step.id, actionId }, field: null });
  };
  return { markedRange, goTo };
}

function actionIn(span: StepSpan | undefined, offset: number): number {
  return span?.actions.findIndex((action) => action.start <= offset && offset <= action.end) ?? -1;
}

function lineAt(text: string, line: number): { readonly start: number; readonly end: number } {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) break;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return { start, end: end === -1 ? text.length : end };
}
