import {
  columnsOf,
  explanationOf,
  outcomesOf,
  type Plan,
  type PlanRequest,
  policyInput,
  previewShape,
  timelineOf,
} from '../../core/index';
import type { Answers, PlanQuestion, Question } from './wire';

/** Answers one question, but for plans, about a process with the simulator. */
export function answer(
  request: PlanRequest,
  question: Exclude<Question, PlanQuestion>,
): Exclude<Answers[keyof Answers], Plan> {
  switch (question.kind) {
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
