import { foldCase } from '../../base/caseless';
import type { Target } from '../../model/deploymentModel';
import type { DecisionKind } from '../reasons/decisionKind';
import type { RunProgress } from './runProgress';

/** How each action went so far, by its folded name; the empty key stands for a step without targets. */
export type ActionStatuses = Map<string, Map<string, DecisionKind>>;

export function noteAction(
  { actionStatuses }: { readonly actionStatuses: ActionStatuses },
  action: string,
  target: Target | null,
  decision: DecisionKind,
): void {
  const key = foldCase(action);
  const where = target === null ? '' : foldCase(target.name);
  const known = actionStatuses.get(key);
  if (known === undefined) actionStatuses.set(key, new Map([[where, decision]]));
  else known.set(where, decision);
}

type WithStatuses = Pick<RunProgress, 'actionStatuses'>;

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
