import { assumptionsOf } from '../assumptions';
import type { EnvironmentPlan, PlanCell } from '../plan';
import { gateOfPlan, planWarning } from '../planParts';
import { summaryOf } from '../summary';
import { templateUseCell } from '../templateUseCell';
import type { Verdict } from '../verdict';
import type { Answer } from './answer';
import type { LastPlan } from './answerCache';
import type { CompletedRun } from './completeRun';
import type { StepContext } from './decide';
import { targetsUsed } from './targetLists';

/** Assembles a plan from the answers of all steps and the warnings of the run. */
export function assemblePlan(
  { cache, environmentData, situation, targetsAssumed }: StepContext,
  { answers, remarks, groups, acquiredBefore }: CompletedRun,
): Pick<LastPlan, 'plan' | 'counts' | 'targets' | 'hasReaders'> {
  const cells: PlanCell[] = new Array(answers.length);
  let rows = 0;
  const stepCounts: Partial<Record<Verdict, number>> = {};
  let unknownActions = 0;
  let assumedSteps = 0;
  let hasReaders = false;
  const asked: string[] = [];
  for (let at = 0; at < answers.length; at += 1) {
    const answer = answers[at]!;
    if (!answer.isSilent) {
      const { isLasting, outline, asked: own } = answer.outcome;
      const { origin } = outline.step;
      if (origin?.place === 1) cells[rows++] = cache.share(headOf(answers, at, origin.template.steps.length));
      hasReaders ||= !isLasting;
      asked.push(...own);
    }
    const own = answer.cells;
    const { verdict, assumed } = own[0]!;
    for (let row = 0; row < own.length; row += 1) cells[rows++] = own[row]!;
    stepCounts[verdict] = (stepCounts[verdict] ?? 0) + 1;
    unknownActions += answer.unknownActions;
    if (assumed) assumedSteps += 1;
  }
  const assumptions = assumptionsOf({ situation, historyAssumed: situation.isHistoryAssumed, targetsAssumed, asked });
  const { participating, leftOut } = environmentData.participation;
  const counts = { stepCounts, unknownActions, assumedSteps };
  const targets = targetsAssumed ? null : targetsUsed(cache, environmentData, answers);
  const plan: EnvironmentPlan = {
    environment: situation.environment.name,
    gate: gateOfPlan(environmentData.gate.reason),
    outcome: remarks.warnings.length > 0 ? 'SucceededWithWarnings' : 'Succeeded',
    cells,
    warnings: remarks.warnings.map(planWarning),
    notes: remarks.notes.map(planWarning),
    ...summaryOf(counts, { targets, blocked: null }),
    assumptions: assumptions.map(({ text }) => text),
    assumptionLinks: assumptions.map(({ links }) => links),
    targetsTakingPart: targetsAssumed ? 0 : participating.length,
    targetsInEnvironment: targetsAssumed ? 0 : participating.length + leftOut.length,
    groups,
    acquiredBefore,
  };
  return { plan, counts, targets, hasReaders };
}

/** The cell of a step that uses a process template, from the cells of the template's steps. */
function headOf(answers: readonly Answer[], at: number, length: number): PlanCell {
  const [first, ...others] = answers.slice(at, at + length).map(({ cells }) => cells[0]!);
  return templateUseCell([first!, ...others]);
}
