import type { Plan, PlanInput } from '../core/index';

/** A plan to print. */
export interface PrintedPlan {
  readonly title: string;
  /** Where the process was found, relative to what was asked for. */
  readonly path: string;
  readonly request: PlanInput;
  /** The environments and rows that are printed. */
  readonly plan: Plan;
}
