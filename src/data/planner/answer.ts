import { columnsOf, explanationOf, outcomesOf, policyInput, previewShape, timelineOf } from '../../core/index';
import { planSlice } from './planSlice';
import type { Answers, PlanRequest, Question } from './wire';

/** Answers one question about a process with the simulator. */
export function answer(request: PlanRequest, question: Question): Answers[keyof Answers] {
  switch (question.kind) {
    case 'plan':
      return planSlice(request, question, () => performance.now());
    case 'columns':
      return columnsOf(request, question.environment, question.by);
    case 'explain':
      return explanationOf(request, question.cell);
    case 'timeline':
      return timelineOf(request, question.environment);
    case 'outcomes':
      return outcomesOf(request, question.environment);
    case 'serverPreview':
      return previewShape(request, question.environment);
    case 'policyInput':
      return policyInput(request, question.environment);
  }
}
