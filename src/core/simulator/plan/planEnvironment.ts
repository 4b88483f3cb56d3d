import { patchedPlan } from './answers/patchedPlan';
import { planFromAnswers } from './answers/planFromAnswers';
import { stepContextOf } from './answers/stepContextOf';
import { assumptionsOf } from './assumptions';
import { cellSharing } from './cellSharing';
import { type EnvironmentRun, environmentRun } from './environmentRun';
import type { EnvironmentPlan } from './plan';
import type { PlanInput } from './planInput';
import { gateOfPlan, planWarning } from './planParts';
import { planRows } from './planRows';
import { proceededActions } from './proceededActions';
import { countSteps, summaryOf } from './summary';

/**
 * The plan of one environment, by name or slug; a plan of many environments can be delivered one by one with this.
 * Answers of steps are reused from other environments and from earlier plans. Each cell gets one sentence; explanations
 * are computed on request.
 *
 * @param onDecision  called with the number of steps the rules had to decide
 */
export function planEnvironment(
  request: PlanInput,
  environment: string,
  onDecision?: (steps: number) => void,
): EnvironmentPlan {
  const here = stepContextOf(request, environment, onDecision);
  const isOpen = here.environmentData.isQuiet && here.environmentData.closedGate === null;
  const plan = isOpen ? (patchedPlan(here) ?? planFromAnswers(here)) : null;
  return plan ?? planFrom(environmentRun(request, environment), here.cache.share);
}

/** The plan of an environment that was run. */
export function planFrom(of: EnvironmentRun, share = cellSharing()): EnvironmentPlan {
  const { run, situation, leftOut, participating, targetsAssumed } = of;
  const rows = planRows(of, share);
  const targets = targetsAssumed ? null : targetsRunning(of);
  const groups = run.groups.map((group) => group.map((step) => step.id));
  const acquiredBefore = run.acquisitions.map(({ before }) => before.id);
  const warnings = run.warnings.map(planWarning);
  const notes = run.notes.map(planWarning);
  const cells = rows.flatMap(({ head, step, children }) =>
    head === null ? [step, ...children] : [head, step, ...children],
  );
  const assumptions = assumptionsOf({ ...of, asked: proceededActions(run.decisions) });
  const gate = gateOfPlan(run.gate);
  return {
    environment: situation.environment.name,
    gate,
    outcome: run.outcome,
    cells,
    warnings,
    notes,
    ...summaryOf(countSteps(rows), { targets, blocked: gate.code === 'GATE_OK' ? null : gate.sentence }),
    assumptions: assumptions.map(({ text }) => text),
    assumptionLinks: assumptions.map(({ links }) => links),
    targetsTakingPart: targetsAssumed ? 0 : participating.length,
    targetsInEnvironment: targetsAssumed ? 0 : participating.length + leftOut.length,
    groups,
    acquiredBefore,
  };
}

function targetsRunning({ run }: EnvironmentRun): number {
  const names = new Set<string>();
  for (const { target, action, decision } of run.decisions)
    if (target !== null && action !== null && decision === 'Run') names.add(target);
  return names.size;
}
