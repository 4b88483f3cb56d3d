import type {
  EnvironmentOutcomes,
  Explanation,
  Json,
  Plan,
  PlanColumn,
  PolicyInput,
  Process,
  Timeline,
} from '../core/index';
import type { CellAddress, PlanRequest } from './ports';

/** The plan of what is on screen, and questions about it. */
export interface PlanState {
  readonly plan: {
    readonly status: 'none' | 'updating' | 'fresh' | 'failed' | 'stopped';
    readonly plan: Plan | null;
  };
  /** How many environments of the running plan are done; null while none runs. */
  readonly planProgress: { readonly done: number; readonly of: number } | null;
  /** Counts how often a stopped plan was resumed. */
  readonly planTurn: number;
  /** Stops the running plan; the next change, or `resumePlan`, starts it again. */
  stopPlan(): void;
  resumePlan(): void;
  /**
   * The plan of another version of the process on screen, such as an order that is being tried. Null if a newer trial replaced
   * it.
   */
  planOf(process: Process): Promise<Plan | null>;
  /** The plan of any other request, to compare the one on screen with; null if a newer trial replaced it. */
  planFor(request: PlanRequest): Promise<Plan | null>;
  /** The explanation of a cell, for what is on screen now; null if a newer question came or there is no such cell. */
  explain(cell: CellAddress): Promise<Explanation | null>;
  /** The columns of an expanded environment, for what is on screen now. */
  columns(environment: string, by: 'role' | 'target'): Promise<readonly PlanColumn[]>;
  /** The run of an environment in the order of its events, for what is on screen now; null if a newer question came. */
  timeline(environment: string): Promise<Timeline | null>;
  /** One environment of any version, for a comparison. */
  outcomes(request: PlanRequest, environment: string): Promise<EnvironmentOutcomes | null>;
  /** One environment in the shape of the server's own deployment preview, for what is on screen now. */
  serverPreview(environment: string): Promise<Json>;
  /** What a compliance policy sees of the run in an environment. */
  policyInput(environment: string): Promise<PolicyInput | null>;
}
