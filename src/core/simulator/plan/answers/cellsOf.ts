import type { Step } from '../../../model/step';
import type { Decision, RunWarning } from '../../run/run';
import { byStep } from '../byStep';
import { plainWindow } from '../howItRuns';
import type { PlanCell } from '../plan';
import { notReachedCell, rowCells } from '../rowCells';
import type { Answer, Outcome, PlainCells, SharedOutcome } from './answer';
import { answerWith } from './answerWith';
import type { StepContext } from './decide';

/** The cells of a decided step, and the ones it shares with other steps by number of targets. */
export function decidedCells(
  context: StepContext,
  outcome: Outcome,
  { decisions, warnings }: Pick<SharedOutcome, 'decisions' | 'warnings'>,
  count: number,
): { readonly cells: readonly PlanCell[]; readonly plain: PlainCells | null } {
  const plain = plainCellsOf(context, outcome, decisions, warnings);
  const make = () => cellsOf(context, outcome.outline.step, decisions, warnings);
  return { cells: cellsFor(plain, count, make), plain };
}

/** The cells of a step; equal cells are the same objects. */
function cellsOf(
  { cache, environmentData, targetsAssumed }: StepContext,
  step: Step,
  decisions: readonly Decision[],
  warnings: readonly RunWarning[],
): readonly PlanCell[] {
  const of = { run: { gate: environmentData.gate.reason, warnings }, steps: byStep(decisions), targetsAssumed };
  const cells: PlanCell[] = [];
  for (const cell of rowCells(of, step)) cells.push(cache.share(cell ?? notReachedCell));
  return cells;
}

/** The answer of an outcome for a number of targets. */
export function answerOfShared(context: StepContext, shared: SharedOutcome, count: number): Answer {
  let answer = shared.byCount.get(count);
  if (answer === undefined) {
    answer = shared.isForAnyCount ? shared.first : spreadAnswer(context, shared, count);
    shared.byCount.set(count, answer);
  }
  return answer;
}

function spreadAnswer(
  context: StepContext,
  { first, plain, decisions, warnings }: SharedOutcome,
  count: number,
): Answer {
  const { outcome } = first;
  const spread = () =>
    cellsOf(
      context,
      outcome.outline.step,
      decisions.map((each) => (each.standsFor === undefined ? each : { ...each, standsFor: count })),
      warnings,
    );
  return answerWith(outcome, cellsFor(plain, count, spread), null);
}

/** The cells for a number of targets: plain ones that are known, or others. */
function cellsFor(plain: PlainCells | null, count: number, make: () => Answer['cells']): Answer['cells'] {
  let cells = plain?.get(count);
  if (cells === undefined) {
    cells = make();
    plain?.set(count, cells);
  }
  return cells;
}

/**
 * The cells shared by all steps whose one action simply runs, in the same kind of location, by number of targets; null
 * for other steps.
 */
function plainCellsOf(
  { cache, targetsAssumed }: StepContext,
  { outline }: Outcome,
  decisions: readonly Decision[],
  warnings: readonly RunWarning[],
): PlainCells | null {
  const { step, facts, asksForTargets } = outline;
  const [only, second] = facts.actions;
  if (only === undefined || second !== undefined || warnings.length > 0 || targetsAssumed) return null;
  // Tags given by an expression can turn out to be none.
  if (facts.tags === null) return null;
  for (const { reason } of decisions) if (reason.code !== 'RAN') return null;
  const key = `${only.at} ${asksForTargets} ${plainWindow(step, warnings)}`;
  let plain = cache.plain.get(key);
  if (plain === undefined) {
    plain = new Map();
    cache.plain.set(key, plain);
  }
  return plain;
}
