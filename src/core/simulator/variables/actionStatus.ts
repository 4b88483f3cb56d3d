import { foldCase } from '../../base/caseless';
import type { Target } from '../../model/deploymentModel';
import type { DecisionKind } from '../reasons/decisionKind';
import type { RunProgress } from './runProgress';

/** The decisions so far by folded action name, then by target; an empty target for a step without targets. */
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
 * The status code of an action as a later text reads it (V-21): for a target its own if it has one, else that of the
 * action over all targets. Null if the dry run does not know it.
 */
export function actionStatusOf(state: WithStatuses, action: string, target: Target | null): string | null {
  const known = state.actionStatuses.get(foldCase(action));
  if (known === undefined) return 'Pending';
  const own = known.get(target === null ? '' : foldCase(target.name)) ?? known.get('');
  return own === undefined ? overall([...known.values()]) : statusCodes[own];
}

/** Whether it was skipped: on this target or, read from another step, on every target. */
export function isActionSkipped(state: WithStatuses, action: string, target: Target | null): boolean {
  return actionStatusOf(state, action, target) === 'Skipped';
}

/** The status code that a text reads for each decision (V-21); null if the dry run does not know it. */
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
