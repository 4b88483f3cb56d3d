import { foldCase } from '../../base/caseless';
import { type RowId, stepIn } from '../../model/row';
import { scopeReasons } from '../before/scope';
import { cellOf } from '../plan/cellOf';
import type { EnvironmentRun } from '../plan/environmentRun';
import type { PlanCell } from '../plan/plan';
import { rowCells } from '../plan/rowCells';
import { verdictOfDecision } from '../plan/verdict';
import type { Decision } from '../run/run';
import { stageOf } from './stage';
import type { Subject } from './subject';

/** A cell of the plan; ids as in the process, `actionId` null for a step's own row, `target` null for all targets. */
export interface CellOfPlan extends RowId {
  readonly environment: string;
  readonly target: string | null;
}

/** The subject of a cell with the decisions it shows; null if there is no such row. */
export function subjectOf(of: EnvironmentRun, cell: CellOfPlan): Subject | null {
  const step = stepIn(of.situation.process, cell.stepId);
  if (step === undefined) return null;
  const at = cell.actionId === null ? -1 : step.actions.findIndex((action) => action.id === cell.actionId);
  if (cell.actionId !== null && at === -1) return null;
  const isPlain = step.actions.length === 1;
  const action = at === -1 ? (isPlain ? (step.actions[0] ?? null) : null) : (step.actions[at] ?? null);
  const isChild = at !== -1 && !isPlain;
  const isHere = (decision: Decision) =>
    cell.target === null || decision.target === null || foldCase(decision.target) === foldCase(cell.target);
  const slice = { keep: isHere, forOneTarget: cell.target !== null };
  const row = isChild ? at + 1 : 0;
  const shown = rowCells(of, step, slice)[row] ?? null;
  const actions = action === null ? step.actions : [action];
  const own = of.steps.get(step.id);
  const decisions = actions.flatMap((each) => own?.leaves.get(each.id) ?? []).filter(isHere);
  const whole = own?.step ?? null;
  const all = decisions.length > 0 || whole === null ? decisions : [whole];
  const blocked = of.run.gate.code !== 'GATE_OK';
  const deciding = blocked ? null : decidingOf(all, action === null ? whole : null, shown);
  return {
    of,
    step,
    action,
    isChild,
    actions,
    target: cell.target,
    row,
    slice,
    cell: shown ?? cellOf(of, step, action, []),
    decisions: all,
    deciding,
    against: actions.map((each) => scopeReasons(of.situation, step, each)),
    stopsAt: blocked ? 'gate' : deciding === null ? 'scope' : stageOf(deciding),
  };
}

/** The decision with the verdict of the cell; for a parent that was decided as a whole, the decision about the step. */
function decidingOf(decisions: readonly Decision[], whole: Decision | null, cell: PlanCell | null): Decision | null {
  if (whole !== null && whole.decision === 'Skip') return whole;
  return decisions.find((each) => verdictOfDecision(each) === cell?.verdict) ?? decisions[0] ?? whole;
}
