import { selectPart } from '../../state/selectors/view';
import { useEditor, useEditorStore } from '../../state/useEditor';

/** The ways to look at a plan: steps by environments, lanes by points, or lines of text. */
export type PlanForm = 'matrix' | 'timeline' | 'log';

/** The part of the address for a matrix of what the what-ifs change. */
export const changesPart = 'changes';

/** Which form of the plan the address asks for; the matrix unless it names another. */
export function usePlanForm(): readonly [PlanForm, (form: PlanForm) => void] {
  const store = useEditorStore();
  const part = useEditor(selectPart);
  const form = part === 'timeline' || part === 'log' ? part : 'matrix';
  return [
    form,
    (next) => {
      store.getState().changeView({ part: next === 'matrix' ? null : next });
    },
  ];
}
