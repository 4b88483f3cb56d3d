import type { Step } from '../../../model/step';
import type { Decision, RunWarning } from '../../run/run';
import { byStep } from '../byStep';
import { plainWindow } from '../howItRuns';
import type { PlanCell } from '../plan';
import { notReachedCell, rowCells } from '../rowCells';
import type { Answer, SharedOutcome } from './answer';
import { answerWith } from './answerWith';
import type { StepContext } from './decide';

/** The cells of a step; equal cells are the same objects. */
export function cellsOf(
  { table, place, targetsAssumed }: StepContext,
  step: Step,
  decisions: readonly Decision[],
  warnings: readonly RunWarning[],
): readonly PlanCell[] {
  const of = { run: { gate: place.gate.reason, warnings }, steps: byStep(decisions), targetsAssumed };
  const cells: PlanCell[] = [];
  for (const cell of rowCells(of, step)) cells.push(table.share(cell ?? notReachedCell));
  return cells;
}

/** The answer of an outcome for a number of targets. */
export function answerOfShared(context: StepContext, shared: SharedOutcome, count: number): Answer {
  let answer = shared.byCount.get(count);
  if (answer === undefined) {
    answer = answerWith(shared.outcome, cellsForCount(context, shared, count), null);
    shared.byCount.set(count, answer);
  }
  return answer;
}

function cellsForCount(context: StepContext, shared: SharedOutcome, count: number): readonly PlanCell[] {
  const { outcome, decisions, warnings } = shared;
  const { step } = outcome.outline;
  const spread = () =>
    cellsOf(
      context,
      step,
      decisions.map((each) => (each.standsFor === undefined ? each : { ...each, standsFor: count })),
      warnings,
    );
  const key = plainKey(context, shared);
  if (key === null) return spread();
  let known = context.table.plain.get(key);
  if (known === undefined) {
    known = new Map();
    context.table.plain.set(key, known);
  }
  let cells = known.get(count);
  if (cells === undefined) {
    cells = spread();
    known.set(count, cells);
  }
  return cells;
}

/** A key for the cell of a step with one action that simply runs, without its number of targets; null for other steps. */
function plainKey({ targetsAssumed }: StepContext, { outcome, decisions, warnings }: SharedOutcome): string | null {
  const { step, actions } = outcome.outline.facts;
  const [only] = actions;
  if (only === undefined || actions.length > 1 || warnings.length > 0 || targetsAssumed) return null;
  if (!decisions.every(({ reason }) => reason.code === 'RAN')) return null;
  return `${only.at} ${outcome.outline.asksForTargets} ${plainWindow(step, warnings)}`;
}
