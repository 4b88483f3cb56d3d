import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';
import type { Step } from '../../model/step';
import { reasonOf } from '../reasons/reasonOf';
import { isAbout } from '../scenario/isAbout';
import { chooseValue } from '../variables/chooseValue';
import { outsideOf } from '../variables/insideTemplate';
import { resolveInRun } from './resolveInRun';
import { type RunState, warn } from './runState';

export type GuidanceAnswer = 'Retry' | 'Ignore' | 'Exclude' | 'Fail';

/** The maximum number of manual retries. */
const maxRetries = 10;

/** How a person responds to a failure; `Fail` if guided failure is off or no answer is left. */
export function nextGuidance(
  state: RunState,
  step: Step,
  failed: {
    readonly action: Action;
    readonly target: Target | null;
    readonly isRequired: boolean;
    readonly round: number;
  },
): GuidanceAnswer {
  const { action, target, isRequired, round } = failed;
  if (!isGuided(state, step, action, target)) return 'Fail';
  const answer = take(state, action, target);
  const facts = { action: action.name, answer };
  if (answer === 'Retry') return round < maxRetries ? 'Retry' : 'Fail';
  if (answer === 'Exclude' && target === null) return 'Fail';
  if ((answer === 'Ignore' || answer === 'Exclude') && isRequired) {
    warn(state, reasonOf('GUIDANCE_NOT_ALLOWED', 'R-915', facts), step);
    return 'Fail';
  }
  if (answer === 'Ignore') warn(state, reasonOf('GUIDED_IGNORED', 'R-911', { ...facts, target: null }), step);
  if (answer === 'Exclude')
    warn(state, reasonOf('TARGET_DROPPED_BY_GUIDANCE', 'R-912', { ...facts, target: target?.name ?? null }), step);
  return answer;
}

/** Answers are used from left to right. */
function take(state: RunState, action: Action, target: Target | null): GuidanceAnswer {
  const entries = state.situation.scenario.guidance ?? [];
  const own = entries.findIndex((entry) => entry.target !== undefined && isAbout(entry, action, target));
  const at =
    own === -1 ? entries.findIndex((entry) => entry.target === undefined && isAbout(entry, action, target)) : own;
  const entry = entries[at];
  if (entry === undefined) return 'Fail';
  const used = state.guidanceUsed.get(at) ?? 0;
  state.guidanceUsed.set(at, used + 1);
  return entry.choices[used] ?? 'Fail';
}

/** Guided failure is set by the variable, else the run, the project, the environment, or its parent (R-910, E-08). */
function isGuided(state: RunState, step: Step, action: Action, target: Target | null): boolean {
  const { situation } = state;
  const context = outsideOf({ step, action, target, roles: [] });
  const variable = chooseValue(situation, 'Octopus.UseGuidedFailure', context);
  if (variable?.isOpen === false && variable.chosen.value !== null) {
    const resolved = resolveInRun(state, variable.chosen.value, context, null);
    if (resolved.kind === 'text') return resolved.truth === true;
  }
  if (situation.run.guidedFailure !== undefined) return situation.run.guidedFailure;
  const standard = situation.model.settings.guidedFailureDefault ?? 'EnvironmentDefault';
  return standard === 'EnvironmentDefault'
    ? (situation.environment.guidedFailure ?? situation.parent?.guidedFailure ?? false)
    : standard === 'On';
}
