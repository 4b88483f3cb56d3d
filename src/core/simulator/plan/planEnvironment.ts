import type { Target } from '../../model/deploymentModel';
import type { RunNote, RunWarning } from '../run/run';
import { explain } from '../words/explain';
import { noteLinks } from '../words/noteLinks';
import { namedByWarning } from '../words/warningSentences';
import { assumptionsOf } from './assumptions';
import { type EnvironmentRun, environmentRun } from './environmentRun';
import type { EnvironmentPlan, PlanWarning } from './plan';
import type { PlanInput } from './planInput';
import { planRows } from './planRows';
import { sharing } from './sharing';
import { summaryOf } from './summary';

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
  const { run, situation, left, taking, targetsAssumed } = of;
  const rows = planRows(of, share);
  const targets = targetsAssumed ? null : targetsRunning(of);
  const groups = run.groups.map((group) => group.map((step) => step.id));
  const acquiredBefore = run.acquisitions.map(({ before }) => before.id);
  const warnings = run.warnings.map(planWarning);
  const notes = run.notes.map(planWarning);
  const cells = rows.flatMap(({ head, step, children }) =>
    head === null ? [step, ...children] : [head, step, ...children],
  );
  const assumptions = assumptionsOf(of);
  const sentence = explain(run.gate);
  const isBlocked = run.gate.code !== 'GATE_OK';
  return {
    environment: situation.environment.name,
    gate: { code: run.gate.code, sentence },
    outcome: run.outcome,
    cells,
    warnings,
    notes,
    ...summaryOf(rows, { targets, blocked: isBlocked ? sentence : null }),
    assumptions: assumptions.map(({ text }) => text),
    assumptionLinks: assumptions.map(({ links }) => links),
    targetsTakingPart: targetsAssumed ? 0 : taking.length,
    targetsInEnvironment: targetsAssumed ? 0 : taking.length + left.length,
    groups,
    acquiredBefore,
  };
}

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
export function planWarning({ reason, step }: RunWarning | RunNote): PlanWarning {
  const sentence = explain(reason);
  const saysStep = step === null || namedByWarning(reason) === step.name;
  const stepId = step?.id ?? null;
  return {
    code: reason.code,
    stepId,
    sentence: saysStep ? sentence : `${step.name}: ${sentence}`,
    links: noteLinks(reason, stepId),
  };
}
