import type { Step } from '../../../model/step';
import type { Answer } from './answer';
import type { StepData } from './answerCache';
import { answerFrom, type DecidedAnswer, remarksOf } from './answerFrom';
import { answerWith } from './answerWith';
import { answerOfShared } from './cellsOf';
import { conditionDecided, conditionKey } from './conditionKey';
import { decide, type StepContext } from './decide';
import { countOfTags } from './targetKinds';

/**
 * The answer of a step in an environment: a known one, or the result of the rules for the step alone. Null if it also
 * depends on other steps.
 */
export function stepAnswer(context: StepContext, stepData: StepData, step: Step): Answer | null {
  const { cache, environmentData } = context;
  const { dependence, tags } = stepData;
  if (dependence === 'run') return null;
  const count = tags === -1 ? 0 : countOfTags(cache, environmentData, tags);
  // The reasons for "no targets" name each target that does not take part, so they are not shared.
  const isOwn = dependence === 'environment' || environmentData.at === -1 || (tags !== -1 && count === 0);
  const own = isOwn || dependence === 'condition' ? stepData.own[environmentData.number] : undefined;
  if (own !== undefined) return own;
  if (isOwn) return ownAnswer(context, stepData, step)?.answer ?? null;
  const scope = stepData.scope === null ? 0 : stepData.scope[environmentData.at]!;
  if (dependence === 'condition') return answerByCondition(context, stepData, step, { scope, count });
  return stepData.shared.get(scope)?.byCount.get(count) ?? sharedAnswer(context, stepData, step, { key: scope, count });
}

/** The expression is evaluated in each environment; most environments share the result. */
function answerByCondition(
  context: StepContext,
  stepData: StepData,
  step: Step,
  { scope, count }: { readonly scope: number; readonly count: number },
): Answer | null {
  const isFirst = stepData.shared.size === 0;
  const condition = isFirst ? null : conditionKey(context, stepData);
  if (condition === null) {
    const made = ownAnswer(context, stepData, step);
    if (made === null) return null;
    const { answer, decisions } = made;
    const { byTarget, remarks } = answer.outcome;
    const canBeShared = isFirst && context.cache.environments.length > 1 && byTarget === null && remarks === null;
    if (canBeShared) share(stepData, `${scope} ${conditionDecided(decisions)}`, made, count);
    return answer;
  }
  return sharedAnswer(context, stepData, step, { key: `${scope} ${condition}`, count });
}

function ownAnswer(context: StepContext, stepData: StepData, step: Step): DecidedAnswer | null {
  const made = decided(context, stepData, step);
  if (made !== null) stepData.own[context.environmentData.number] = made.answer;
  return made;
}

function sharedAnswer(
  context: StepContext,
  stepData: StepData,
  step: Step,
  { key, count }: { readonly key: string | number; readonly count: number },
): Answer | null {
  const known = stepData.shared.get(key);
  if (known !== undefined) return answerOfShared(context, known, count);
  const made = decided(context, stepData, step);
  if (made === null) return null;
  if (made.answer.outcome.byTarget === null) return share(stepData, key, made, count);
  stepData.own[context.environmentData.number] = made.answer;
  return made.answer;
}

/** Stores an answer for other environments, each with its own targets. */
function share({ shared }: StepData, key: string | number, made: DecidedAnswer, count: number): Answer {
  const { answer, decisions, warnings, plain } = made;
  const first = answerWith(answer.outcome, answer.cells, null);
  const isForAnyCount = decisions.every(({ standsFor }) => standsFor === undefined);
  shared.set(key, { first, isForAnyCount, decisions, warnings, plain, byCount: new Map([[count, first]]) });
  return first;
}

/** Decides a step alone by the rules; null if it reads the run, which is remembered. */
function decided(context: StepContext, stepData: StepData, step: Step): DecidedAnswer | null {
  const made = decide(context, [step]);
  if (made.state.readsOfRun > 0) {
    stepData.dependence = 'run';
    return null;
  }
  return answerFrom(context, made.group[0]!, made, {
    remarks: remarksOf(made.state),
    isLasting: true,
    tags: stepData.tags,
  });
}
