import { hasName, sameName } from '../../base/caseless';
import { actionTypeOf } from '../../model/actionTypes';
import { propertyOf } from '../../model/propertyBag';
import type { Step } from '../../model/step';
import { againstTarget } from '../before/participation';
import type { PlannedStep } from '../before/plannedStep';
import { reasonOf } from '../reasons/reasonOf';
import { noteTarget, type RunState } from './runState';

/** Takes in the targets that exist by now, where a health check that ran says so. */
export function joinAfterHealthCheck(state: RunState, group: readonly PlannedStep[]): void {
  for (const { step, surviving, roles } of group) {
    const action = surviving.find((each) => actionTypeOf(each).kind === 'healthCheck');
    if (action === undefined || !hasRun(state, step.id)) continue;
    const include = propertyOf(action.properties, 'Octopus.Action.HealthCheck.IncludeMachinesInDeployment') ?? '';
    if (!sameName(include, 'IncludeCheckedMachines')) continue;
    for (const target of state.situation.model.targets) {
      if (target.appearsAfter === undefined || state.added.includes(target)) continue;
      if (!existsBy(state, target.appearsAfter, step)) continue;
      if (!target.roles.some((role) => hasName(roles ?? [], role))) continue;
      if (againstTarget(state.situation, target, { isPresent: true }) !== null) continue;
      state.added.push(target);
      const facts = { target: target.name, step: step.name };
      noteTarget(state, target, 'Run', reasonOf('TARGET_ADDED_BY_HEALTHCHECK', 'R-931', facts));
    }
  }
}

function hasRun(state: RunState, stepId: string): boolean {
  return state.decisions.some((each) => each.stepId === stepId && each.action === null && each.decision === 'Run');
}

function existsBy(state: RunState, creator: string, checker: Step): boolean {
  const { steps } = state.situation.process;
  const at = steps.findIndex(({ name }) => sameName(name, creator));
  return at !== -1 && at < steps.indexOf(checker);
}
