import type { Plan, PlanInput, Run } from '../core/index';

/** A plan to print. */
export interface PrintedPlan {
  readonly title: string;
  /** Where the process was found, relative to what was asked for. */
  readonly path: string;
  readonly request: PlanInput;
  /** The environments and rows that are printed. */
  readonly plan: Plan;
  /** The run of the only environment; null where it was not needed for the plan. */
  readonly run: Run | null;
}
