import { type ProcessRow, rowsOf } from '../model/row';
import { environmentRun } from '../simulator/plan/environmentRun';
import type { EnvironmentPlan } from '../simulator/plan/plan';
import { planFrom } from '../simulator/plan/planEnvironment';
import type { PlanInput } from '../simulator/plan/planInput';
import { causesOf } from './causesOf';

/** The plan of one environment, prepared for a comparison. */
export interface EnvironmentOutcomes {
  readonly rows: readonly ProcessRow[];
  readonly plan: EnvironmentPlan;
  /** Parallel to `rows`: a reason with the values that decided; null if the cell's sentence is complete. */
  readonly causes: readonly (string | null)[];
}

/** The plan of one environment, by name or slug, with reasons that name the values that decided. */
export function outcomesOf(request: PlanInput, environment: string): EnvironmentOutcomes {
  const of = environmentRun(request, environment);
  const rows = rowsOf(of.situation.process);
  return { rows, plan: planFrom(of), causes: causesOf(of, rows) };
}
