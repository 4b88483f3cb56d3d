import type { Answers, PlanRequest, Question } from './wire';

/** Answers one question about a process with the simulator. */
export function answer(_request: PlanRequest, question: Question): Answers[keyof Answers] {
  throw new Error(`The simulator cannot answer "${question.kind}" yet.`);
}
