import type { Action } from '../../model/action';
import { actionConditionOf, actionExpressionOf } from '../../model/actionSettings';
import { isListedType } from '../../model/actionTypes';
import { type ExecutionPlace, executionPlaceOf } from '../../model/executionPlace';
import type { Step } from '../../model/step';
import { runConditionOf, stepExpressionOf } from '../../model/stepSettings';
import type { DecisionKind } from '../reasons/decisionKind';
import type { EvaluatedCondition } from '../reasons/evaluatedCondition';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { childSuccess } from './conditions/childSuccess';
import { constantCondition } from './conditions/constantCondition';
import { variable } from './conditions/variable';
import type { Member } from './member';
import type { Pass } from './pass';
import { resolveInRun } from './resolveInRun';
import { note, type RunState, warn } from './runState';

/** Why an action of a pass is not carried out, or null; with the expressions that were evaluated. */
export interface ActionAnswer {
  readonly stop: { readonly decision: DecisionKind; readonly reason: Reason } | null;
  readonly conditions: readonly EvaluatedCondition[];
}

export function reasonAgainstAction(state: RunState, member: Member, pass: Pass, action: Action): ActionAnswer {
  const { step, roles, surviving } = member.planned;
  const before = pass.condition === null ? none : [pass.condition];
  const stopped = (decision: DecisionKind, reason: Reason, conditions = before): ActionAnswer => ({
    stop: { decision, reason },
    conditions,
  });
  if (state.paused !== null && surviving[pass.next - 1] !== undefined && isHeldHere(member, pass))
    return stopped('NotStarted', state.paused);
  if (pass.dropped !== null) return stopped('Skip', pass.dropped);
  const at = roles === null ? placeOf(step, action) : null;
  if (at === 'unknown') return stopped('Unknown', reasonOf('KIND_UNKNOWN', 'R-508', { action: action.name }));
  if (at === 'target') {
    const reason = reasonOf('NO_ROLES', 'R-506', { step: step.name, action: action.name });
    warn(state, reason, step);
    return stopped('Skip', reason);
  }
  const failure = pass.failedHere !== null && state.failure === null ? state.pendingFailure : state.failure;
  const context = { step, action, target: pass.target, roles: roles ?? [] };
  if (pass.next > 0 && runConditionOf(step) === 'Variable') {
    const resolved = resolveInRun(state, stepExpressionOf(step), context, failure);
    const again = variable({ stepId: step.id, actionId: null }, resolved);
    if (again.holds === false)
      return stopped('Skip', reasonOf('PARENT_CONDITION_CHANGED', 'R-615', { step: step.name }), asked(again));
  }
  if (step.actions.length < 2) return { stop: null, conditions: before };
  if (actionConditionOf(action) === 'Success') {
    const answer = childSuccess(pass.failedHere, action.name);
    return answer.holds === false ? stopped('Skip', answer.reason) : { stop: null, conditions: before };
  }
  const resolved = resolveInRun(state, actionExpressionOf(action), context, failure);
  const constant = constantCondition(actionExpressionOf(action), resolved);
  if (constant !== null) note(state, constant, step);
  const answer = variable({ stepId: step.id, actionId: action.id }, resolved);
  const conditions = [...before, ...asked(answer)];
  if (answer.holds === null) return stopped('Unknown', answer.reason, conditions);
  if (answer.holds === false) return stopped('Skip', answer.reason, conditions);
  if (answer.isBlank) warn(state, reasonOf('COND_WHITESPACE_TRUTHY', 'R-608', { action: action.name }), step);
  return { stop: null, conditions };
}

/** Where an action of a step without target tags runs; unknown for a type that is not in the table. */
function placeOf(step: Step, action: Action): ExecutionPlace['at'] | 'unknown' {
  const { at } = executionPlaceOf(step, action);
  return at === 'target' && !isListedType(action.actionType) ? 'unknown' : at;
}

const none: readonly EvaluatedCondition[] = [];

function asked({ condition }: { readonly condition: EvaluatedCondition | null }): readonly EvaluatedCondition[] {
  return condition === null ? none : [condition];
}

function isHeldHere({ leaves }: Member, { target }: Pass): boolean {
  return leaves.some((each) => each.decision === 'Pause' && each.target === target);
}
