import type { Json } from '../base/json';
import type { EnvironmentOutcomes } from '../compare/outcomesOf';
import type { PolicyInput } from '../report/policyInput';
import type { Explanation } from '../simulator/explanation/explanation';
import type { CellOfPlan } from '../simulator/explanation/subjectOf';
import type { Plan, PlanColumn } from '../simulator/plan/plan';
import type { ProcessInContext } from '../simulator/rename/renameEverywhere';
import type { Timeline } from '../timeline/timeline';

/** What a plan is computed from. */
export type PlanRequest = ProcessInContext;

/** One cell of the matrix. */
export type CellAddress = CellOfPlan;

/** How the caller follows a long plan. */
export interface PlanWatch {
  /** The environment on screen, which is computed first; null if there is none. */
  readonly first: string | null;
  /** Receives the environments done so far, in the order of the model, before the plan is complete. */
  readonly onPart: (plan: Plan) => void;
  /** Called after each slice with the number of environments done. */
  readonly onProgress?: (done: number, of: number) => void;
  /** False once the rest is no longer wanted: it is not computed, and the plan resolves to null. */
  readonly isWanted?: () => boolean;
}

/** The simulator on its own thread. A newer request cancels an older one; a cancelled request resolves to null. */
export interface Planner {
  /** The plan on screen, or with `isTrial` a trial; neither cancels the other. */
  plan(request: PlanRequest, isTrial?: boolean, watch?: PlanWatch): Promise<Plan | null>;
  /** The columns of an expanded environment. */
  columns(request: PlanRequest, environment: string, by: 'role' | 'target'): Promise<readonly PlanColumn[]>;
  explain(request: PlanRequest, cell: CellAddress): Promise<Explanation | null>;
  /** The run of one environment in the order of its events. */
  timeline(request: PlanRequest, environment: string): Promise<Timeline | null>;
  /** One environment with its reasons in full, for a comparison. */
  outcomes(request: PlanRequest, environment: string): Promise<EnvironmentOutcomes | null>;
  /** One environment in the shape of the server's own deployment preview. */
  serverPreview(request: PlanRequest, environment: string): Promise<Json>;
  policyInput(request: PlanRequest, environment: string): Promise<PolicyInput | null>;
}
