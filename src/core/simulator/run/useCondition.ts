import type { Step } from '../../model/step';
import type { PlannedStep } from '../before/plannedStep';
import { reasonOf } from '../reasons/reasonOf';
import { stepFactsOf } from '../scenario/stepFacts';
import { stepCondition } from './conditions/stepCondition';
import { resolveInRun } from './resolveInRun';
import { type RunState, warn } from './runState';
import type { WholeStepDecision } from './wholeStepDecision';

/**
 * Evaluates the condition of a step that uses a process template, at the first step of the template: once, without
 * targets, for all the template's steps (T-05).
 */
export function evaluateUseCondition(state: RunState, usage: Step): void {
  const facts = stepFactsOf(usage);
  const context = { step: usage, action: null, target: null, roles: [] };
  const resolved = facts.condition === 'Variable' ? resolveInRun(state, facts.expression, context) : null;
  state.usageAnswers.set(usage.id, stepCondition(facts, state.failure, resolved));
}

/**
 * The decision for a template's step if the condition of its use excludes it; null if the step's own checks follow
 * (T-05).
 */
export function excludedByUse(state: RunState, { step }: PlannedStep): WholeStepDecision | null {
  const { origin } = step;
  if (origin === undefined) return null;
  const answer = state.usageAnswers.get(origin.usage.id);
  if (answer === undefined) return null;
  // An expression may have read the run, which another edit can change.
  if (answer.condition !== null) state.readsOfRun += 1;
  if (answer.holds === true) {
    if (answer.isBlank) warn(state, reasonOf('COND_WHITESPACE_TRUTHY', 'R-608', { step: origin.usage.name }), step);
    return null;
  }
  const conditions = answer.condition === null ? [] : [answer.condition];
  return { decision: answer.holds === null ? 'Unknown' : 'Skip', reason: answer.reason, conditions };
}
