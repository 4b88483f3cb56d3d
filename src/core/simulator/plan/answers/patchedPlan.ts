import type { EnvironmentPlan } from '../plan';
import { summaryOf } from '../summary';
import type { Verdict } from '../verdict';
import type { Answer } from './answer';
import type { LastPlan } from './answerCache';
import { canReplaceAnswer, looksSameToReaders } from './canReplaceAnswer';
import { changedSteps } from './changedSteps';
import type { StepContext } from './decide';
import { stepAnswer } from './stepAnswer';
import { stepDataOf } from './stepData';

/**
 * The plan after an edit of a few steps that changes only their own rows: a copy of the last plan with these rows, or
 * the same object if they are equal. Null if the edit affects more.
 */
export function patchedPlan(context: StepContext): EnvironmentPlan | null {
  const { environmentData, situation } = context;
  const { last } = environmentData;
  if (last === null) return null;
  const { steps } = situation.process;
  const changed = changedSteps(last.steps, steps);
  if (changed === null) return null;
  const answers: Answer[] = [];
  for (const at of changed) {
    const step = steps[at]!;
    const before = last.answers[at]!;
    const answer = stepAnswer(context, stepDataOf(context.cache, step), step);
    if (answer === null || !canReplaceAnswer(before, answer)) return null;
    if (last.hasReaders && !looksSameToReaders(before, answer)) return null;
    answers.push(answer);
  }
  const plan = withAnswers(last, changed, answers);
  for (const [index, at] of changed.entries()) last.answers[at] = answers[index]!;
  environmentData.last = { ...last, steps, ...plan };
  return plan.plan;
}

/** A plan with some answers replaced. */
function withAnswers(
  { answers, rows, plan, counts, targets }: LastPlan,
  changed: readonly number[],
  now: readonly Answer[],
): Pick<LastPlan, 'plan' | 'counts'> {
  const isSame = changed.every((at, index) => answers[at]!.cells.every((cell, row) => cell === now[index]!.cells[row]));
  if (isSame) return { plan, counts };
  const cells = plan.cells.slice();
  const stepCounts: Partial<Record<Verdict, number>> = { ...counts.stepCounts };
  let { unknownActions, assumedSteps } = counts;
  const count = ({ cells: [own], unknownActions: unknown }: Answer, by: 1 | -1) => {
    if (own === undefined) return;
    const left = (stepCounts[own.verdict] ?? 0) + by;
    if (left === 0) delete stepCounts[own.verdict];
    else stepCounts[own.verdict] = left;
    unknownActions += by * unknown;
    if (own.assumed) assumedSteps += by;
  };
  for (const [index, at] of changed.entries()) {
    count(answers[at]!, -1);
    count(now[index]!, 1);
    for (const [row, cell] of now[index]!.cells.entries()) cells[rows[at]! + row] = cell;
  }
  const after = { stepCounts, unknownActions, assumedSteps };
  return { plan: { ...plan, cells, ...summaryOf(after, { targets, blocked: null }) }, counts: after };
}
