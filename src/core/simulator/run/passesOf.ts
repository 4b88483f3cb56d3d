import type { Target } from '../../model/deploymentModel';
import type { PlannedStep } from '../before/plannedStep';
import { reasonOf } from '../reasons/reasonOf';
import type { ConditionResult } from './conditions/conditionResult';
import { constantCondition } from './conditions/constantCondition';
import { stepCondition } from './conditions/stepCondition';
import { newPass, type Pass } from './pass';
import { resolveInRun } from './resolveInRun';
import { note, type RunState, warn } from './runState';

/**
 * One pass for each target, with its condition evaluated: once, or per target if it is an expression. An
 * expression that reads nothing about the target is still evaluated only once.
 */
export function passesOf(state: RunState, planned: PlannedStep, targets: readonly (Target | null)[]): readonly Pass[] {
  const { facts, surviving } = planned;
  let locks = false;
  for (const { action, at } of facts.actions) locks ||= at === 'target' && surviving.includes(action);
  const passes: Pass[] = [];
  let decided: Pick<Pass, 'kept' | 'condition'> | null = null;
  let isPerTarget = false;
  for (const target of targets) {
    if (decided === null || isPerTarget) {
      const { answer, dependsOnTarget } = conditionFor(state, planned, target);
      isPerTarget = dependsOnTarget;
      decided = { kept: keptBy(answer), condition: answer.condition };
    }
    passes.push(newPass({ target, locks, ...decided }));
  }
  return passes;
}

/** Evaluates the run condition of a step for a target at this point, and reports its warnings and notes. */
export function conditionFor(
  state: RunState,
  { facts, step, roles }: Pick<PlannedStep, 'facts' | 'step' | 'roles'>,
  target: Target | null,
): { readonly answer: ConditionResult; readonly dependsOnTarget: boolean } {
  const context = { step, action: null, target, roles: roles ?? [] };
  const resolved = facts.condition === 'Variable' ? resolveInRun(state, facts.expression, context) : null;
  const constant = resolved === null ? null : constantCondition(facts.expression, resolved);
  if (constant !== null) note(state, constant, step);
  const answer = stepCondition(facts, state.failure, resolved);
  if (answer.holds === true && answer.isBlank)
    warn(state, reasonOf('COND_WHITESPACE_TRUTHY', 'R-608', { step: step.name }), step);
  return { answer, dependsOnTarget: resolved?.dependsOnTarget ?? false };
}

function keptBy(answer: ConditionResult): Pass['kept'] {
  if (answer.holds === true) return null;
  return { decision: answer.holds === null ? 'Unknown' : 'Skip', reason: answer.reason };
}
