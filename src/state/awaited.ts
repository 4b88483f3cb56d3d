import type { EditorState } from './editorState';
import { selectPlanRequest } from './selectors/plan';

/**
 * What has to be done after an edit: compute the plan again, store the edit. The edit says so itself. If the parts that do it said so,
 * each by a change of its own, all that follows the store would be asked three times for each letter.
 */
export function awaited(before: EditorState, change: Partial<EditorState>): Partial<EditorState> {
  const after = { ...before, ...change };
  const isPlanned = selectPlanRequest(after) === selectPlanRequest(before);
  return { ...change, ...(isPlanned ? {} : planAwaited(after)), ...keepingAwaited(before) };
}

/** The last plan stays until there is a new one; already waiting, nothing changes. */
export function planAwaited({ plan }: EditorState): Pick<EditorState, 'plan' | 'planProgress'> {
  return { plan: plan.status === 'updating' ? plan : { status: 'updating', plan: plan.plan }, planProgress: null };
}

/** Once the database is connected. What could not be stored stays so until a write succeeds. */
export function keepingAwaited({ library, keeping }: EditorState): Pick<EditorState, 'keeping'> {
  return { keeping: keeping === 'kept' && library.commands !== null ? 'pending' : keeping };
}
