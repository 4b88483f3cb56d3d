import { assumptionsOf } from '../assumptions';
import type { EnvironmentPlan, PlanCell } from '../plan';
import { gateOfPlan, planWarning } from '../planParts';
import { summaryOf } from '../summary';
import { templateUseCell } from '../templateUseCell';
import type { Verdict } from '../verdict';
import type { Answer } from './answer';
import type { CompletedRun } from './completeRun';
import type { StepContext } from './decide';
import type { LastPlan } from './planTables';
import { targetsUsed } from './targetLists';

/** Assembles a plan from the answers of all steps and the warnings of the run. */
export function assemblePlan(
  { table, place, situation, targetsAssumed }: StepContext,
  answers: readonly Answer[],
  { remarks, groups, acquiredBefore }: CompletedRun,
): Pick<LastPlan, 'plan' | 'counts' | 'targets' | 'hasReaders'> {
  const cells: PlanCell[] = [];
  const stepCounts: Partial<Record<Verdict, number>> = {};
  let unknownActions = 0;
  let assumedSteps = 0;
  let hasReaders = false;
  let asked: readonly string[] = [];
  for (let at = 0; at < answers.length; at += 1) {
    const { outcome, cells: own, unknownActions: unknown } = answers[at]!;
    const { origin } = outcome.outline.step;
    if (origin?.place === 1) cells.push(table.share(headOf(answers, at, origin.template.steps.length)));
    for (const cell of own) cells.push(cell);
    const { verdict, assumed } = own[0]!;
    stepCounts[verdict] = (stepCounts[verdict] ?? 0) + 1;
    hasReaders ||= !outcome.isLasting;
    unknownActions += unknown;
    if (assumed) assumedSteps += 1;
    if (outcome.asked.length > 0) asked = [...asked, ...outcome.asked];
  }
  const assumptions = assumptionsOf({ situation, historyAssumed: situation.isHistoryAssumed, targetsAssumed, asked });
  const { taking, left } = place.participation;
  const counts = { stepCounts, unknownActions, assumedSteps };
  const targets = targetsAssumed ? null : targetsUsed(table, place, answers);
  const plan: EnvironmentPlan = {
    environment: situation.environment.name,
    gate: gateOfPlan(place.gate.reason),
    outcome: remarks.warnings.length > 0 ? 'SucceededWithWarnings' : 'Succeeded',
    cells,
    warnings: remarks.warnings.map(planWarning),
    notes: remarks.notes.map(planWarning),
    ...summaryOf(counts, { targets, blocked: null }),
    assumptions: assumptions.map(({ text }) => text),
    assumptionLinks: assumptions.map(({ links }) => links),
    targetsTakingPart: targetsAssumed ? 0 : taking.length,
    targetsInEnvironment: targetsAssumed ? 0 : taking.length + left.length,
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
