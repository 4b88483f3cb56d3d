import { foldCase, sameName } from '../../base/caseless';
import type { Target } from '../../model/deploymentModel';
import { shareTag } from '../../model/sameTag';
import type { Step } from '../../model/step';
import { reasonAgainstTarget } from '../before/participation';
import type { PlannedStep } from '../before/plannedStep';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import type { ActionFacts } from '../scenario/stepFacts';
import { failureOf } from './executeAction';
import { noteTarget, type RunState } from './runState';

/** Adds the targets that exist by now, if a health check that ran is set to do so. */
export function joinAfterHealthCheck(
  state: RunState,
  group: readonly PlannedStep[],
  droppedBefore: ReadonlyMap<string, Reason>,
): void {
  for (const { step, facts, surviving, roles } of group) {
    const check = facts.actions.find(({ action, isHealthCheck }) => isHealthCheck && surviving.includes(action));
    if (check === undefined || !check.addsTargets || !hasRun(state, step.id)) continue;
    readmitTargets(state, droppedBefore, { step, check, roles: roles ?? [] });
    for (const target of state.situation.model.targets) {
      if (target.appearsAfter === undefined || state.added.includes(target)) continue;
      if (!existsBy(state, target.appearsAfter, step)) continue;
      if (!shareTag(target.roles, roles ?? [])) continue;
      if (reasonAgainstTarget(state.situation, target, { isPresent: true }) !== null) continue;
      state.added.push(target);
      noteAdded(state, target, step);
    }
  }
}

/** Targets that an earlier health check or an outage removed and that pass this check. */
function readmitTargets(
  state: RunState,
  droppedBefore: ReadonlyMap<string, Reason>,
  { step, check, roles }: { readonly step: Step; readonly check: ActionFacts; readonly roles: readonly string[] },
): void {
  for (const target of [...state.participation.participating, ...state.added]) {
    const key = foldCase(target.name);
    const code = droppedBefore.get(key)?.code;
    if (!state.dropped.has(key)) continue;
    if (code !== 'TARGET_DROPPED_BY_HEALTHCHECK' && code !== 'TARGET_UNAVAILABLE_SKIPPED') continue;
    if (!shareTag(target.roles, roles)) continue;
    if (failureOf(state, check, target, 1) !== null) continue;
    state.dropped.delete(key);
    noteAdded(state, target, step);
  }
}

function noteAdded(state: RunState, target: Target, step: Step): void {
  const facts = { target: target.name, step: step.name };
  noteTarget(state, target, 'Run', reasonOf('TARGET_ADDED_BY_HEALTHCHECK', 'R-931', facts));
}

function hasRun(state: RunState, stepId: string): boolean {
  return state.decisions.some((each) => each.stepId === stepId && each.action === null && each.decision === 'Run');
}

function existsBy(state: RunState, creator: string, checker: Step): boolean {
  const { steps } = state.situation.process;
  const at = steps.findIndex(({ name }) => sameName(name, creator));
  return at !== -1 && at < steps.indexOf(checker);
}
