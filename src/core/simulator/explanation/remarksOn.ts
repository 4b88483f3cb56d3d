import type { EnvironmentRun } from '../plan/environmentRun';
import type { PlanWarning } from '../plan/plan';
import { planWarning } from '../plan/planParts';

/** The warnings and notes of a run about one step, or about every step. */
export function remarksOn({ run }: EnvironmentRun, stepId: string): readonly PlanWarning[] {
  const all = [...run.warnings, ...run.notes].filter(({ step }) => step === null || step.id === stepId);
  return all.map(planWarning);
}
