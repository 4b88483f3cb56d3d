import { foldCase } from '../../base/caseless';
import type { Target } from '../../model/deploymentModel';
import type { DecisionKind } from '../reasons/decisionKind';

/** How each action went so far, by its folded name; the empty key stands for a step without targets. */
export type ActionStatuses = Map<string, Map<string, DecisionKind>>;

/** What came of an action at a place, both by folded name. */
export interface StatusNote {
  readonly action: string;
  readonly where: string;
  readonly decision: DecisionKind;
}

interface WithStatuses {
  readonly actionStatuses: ActionStatuses;
}

export function noteAction(
  state: WithStatuses & { readonly trace: { readonly notes: StatusNote[] } | null },
  action: string,
  target: Target | null,
  decision: DecisionKind,
): void {
  const note = { action: foldCase(action), where: target === null ? '' : foldCase(target.name), decision };
  state.trace?.notes.push(note);
  takeNote(state, note);
}

export function takeNote({ actionStatuses }: WithStatuses, { action, where, decision }: StatusNote): void {
  const known = actionStatuses.get(action);
  if (known === undefined) actionStatuses.set(action, new Map([[where, decision]]));
  else known.set(where, decision);
}

/**
 * Status code of an action as a later text reads it (V-21): a target's own where it has one, else of the action over
 * all targets. Null where the dry run itself does not know.
 */
export function actionStatusOf(state: WithStatuses, action: string, target: Target | null): string | null {
  const known = state.actionStatuses.get(foldCase(action));
  if (known === undefined) return 'Pending';
  const own = known.get(target === null ? '' : foldCase(target.name)) ?? known.get('');
  return own === undefined ? overall([...known.values()]) : statusCodes[own];
}

/** Whether it was skipped, here or, seen from elsewhere, everywhere. */
export function isActionSkipped(state: WithStatuses, action: string, target: Target | null): boolean {
  return actionStatusOf(state, action, target) === 'Skipped';
}

/** How a text reads what came of a step or an action (V-21); null where the dry run does not know it. */
export const statusCodes: Readonly<Record<DecisionKind, string | null>> = {
  Run: 'Succeeded',
  Fail: 'Failed',
  Skip: 'Skipped',
  Exclude: 'Abandoned',
  NotStarted: 'Pending',
  Pause: 'Running',
  Unknown: null,
};

function overall(decisions: readonly DecisionKind[]): string | null {
  for (const worst of ['Fail', 'Unknown', 'Run', 'Pause', 'NotStarted', 'Exclude'] as const)
    if (decisions.includes(worst)) return statusCodes[worst];
  return 'Skipped';
}
