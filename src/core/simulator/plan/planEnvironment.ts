import type { Target } from '../../model/deploymentModel';
import type { Step } from '../../model/step';
import type { RunNote, RunWarning } from '../run/run';
import { explain } from '../words/explain';
import { namedByWarning } from '../words/warningSentences';
import { assumptionsOf } from './assumptions';
import { type EnvironmentRun, environmentRun } from './environmentRun';
import type { EnvironmentPlan, PlanCell, PlanWarning } from './plan';
import type { PlanInput } from './planInput';
import { rowCells } from './rowCells';
import { countSteps, shortSummaryOf, summaryOf } from './summary';

/**
 * The plan of one environment, by name or slug. A plan of many environments can be delivered one by one with this.
 * Linear in decisions; no chain of reasons is built here, only one sentence a cell.
 *
 * @param share  gives one object for equal cells; handed in to share them between environments
 */
export function planEnvironment(request: PlanInput, environment: string, share = sharing()): EnvironmentPlan {
  return planFrom(environmentRun(request, environment, true), share);
}

/** The plan of an environment that was computed. */
export function planFrom(of: EnvironmentRun, share = sharing()): EnvironmentPlan {
  const { run, situation, left, taking } = of;
  const warned = new Set(run.warnings.map(({ step }) => step));
  const rows = situation.process.steps.map((step) => {
    const [own, ...children] = rowAgain(of, step, warned).map((cell) => share(cell ?? nothing));
    return { step: own ?? nothing, children };
  });
  const { assumedSteps, ...counts } = countSteps(rows);
  const parts = { ...counts, assumedSteps, targets: of.targetsAssumed ? null : targetsRunning(of) };
  const sentence = explain(run.gate);
  const isBlocked = run.gate.code !== 'GATE_OK';
  return {
    environment: situation.environment.name,
    gate: { code: run.gate.code, sentence },
    outcome: run.outcome,
    cells: rows.flatMap(({ step, children }) => [step, ...children]),
    warnings: run.warnings.map(planWarning),
    notes: run.notes.map(planWarning),
    ...counts,
    summary: isBlocked ? `Nothing runs. ${sentence}` : summaryOf(parts),
    shortSummary: isBlocked ? ['nothing runs'] : shortSummaryOf(parts),
    assumptions: assumptionsOf(of),
    targetsTakingPart: of.targetsAssumed ? 0 : taking.length,
    targetsInEnvironment: of.targetsAssumed ? 0 : taking.length + left.length,
    groups: run.groups.map((group) => group.map((step) => step.id)),
    acquiredBefore: run.acquisitions.map(({ before }) => before.id),
  };
}

/** The cells of a step, taken from before where they come from the same decisions and no warning has a part in them. */
function rowAgain(of: EnvironmentRun, step: Step, warned: ReadonlySet<Step | null>): readonly (PlanCell | null)[] {
  const own = of.steps.get(step.id)?.step;
  if (of.rows === null || !own || warned.has(step)) return rowCells(of, step);
  const known = of.rows.get(own);
  if (known !== undefined) return known;
  const cells = rowCells(of, step);
  of.rows.set(own, cells);
  return cells;
}

/** A step that the run says nothing of: it was never looked at. */
const nothing: PlanCell = {
  verdict: 'Not reached',
  targets: null,
  counts: {},
  label: 'Not reached',
  sentence: 'The dry run did not get here.',
};

/** Equal cells become one object, so that a big plan stays small, also on its way between threads. */
export function sharing(): (cell: PlanCell) => PlanCell {
  const known = new Map<string, PlanCell>();
  return (cell) => {
    const key = keyOf(cell);
    const same = known.get(key);
    if (same) return same;
    known.set(key, cell);
    return cell;
  };
}

function keyOf(cell: PlanCell): string {
  let key = keys.get(cell);
  if (key === undefined) {
    key = `${cell.targets} ${Object.values(cell.counts)} ${cell.label}\n${cell.sentence}`;
    keys.set(cell, key);
  }
  return key;
}

const keys = new WeakMap<PlanCell, string>();

function targetsRunning({ run }: EnvironmentRun): number {
  const names = new Set<string>();
  const groups = new Set<readonly Target[]>();
  for (const { target, action, decision, standsFor } of run.decisions) {
    if (target === null || action === null || decision !== 'Run') continue;
    if (standsFor === undefined) names.add(target);
    else groups.add(standsFor);
  }
  for (const group of groups) for (const { name } of group) names.add(name);
  return names.size;
}

/** A warning names its step; where its sentence does not, the name goes before it. */
function planWarning({ reason, step }: RunWarning | RunNote): PlanWarning {
  const sentence = explain(reason);
  const saysStep = step === null || namedByWarning(reason) === step.name;
  return { code: reason.code, stepId: step?.id ?? null, sentence: saysStep ? sentence : `${step.name}: ${sentence}` };
}
