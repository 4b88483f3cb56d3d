import type { Step } from '../../../model/step';
import { stepFactsOf } from '../../scenario/stepFacts';
import type { AnswerCache, StepData } from './answerCache';
import { dependenceOf } from './dependence';
import { scopeOf } from './scopeBits';
import { numberOfTags } from './tagSets';

/** The data of the steps of a process, looked up once for all environments. */
export function dataOfSteps(cache: AnswerCache, steps: readonly Step[]): readonly StepData[] {
  if (cache.inOrder?.steps !== steps) cache.inOrder = { steps, stepData: steps.map((step) => stepDataOf(cache, step)) };
  return cache.inOrder.stepData;
}

/** The data of a step; the same object for the same step. */
export function stepDataOf(cache: AnswerCache, step: Step): StepData {
  let stepData = cache.byStep.get(step);
  if (stepData === undefined) {
    const facts = stepFactsOf(step);
    const dependence = dependenceOf(cache, facts);
    stepData = {
      facts,
      dependence,
      scope: dependence === 'scope' || dependence === 'condition' ? scopeOf(cache, facts) : null,
      tags: numberOfTags(cache, facts),
      shared: new Map(),
      keyOfText: new Map(),
      own: [],
    };
    cache.byStep.set(step, stepData);
  }
  return stepData;
}
