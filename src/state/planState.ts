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
  /** How many environments of a plan that is being computed are done; null while none is. */
  readonly planProgress: { readonly done: number; readonly of: number } | null;
  /** Counts how often a stopped plan was asked to go on. */
  readonly planTurn: number;
  /** Gives the plan up that is being computed; the next change, or `resumePlan`, asks for it again. */
  stopPlan(): void;
  resumePlan(): void;
  /**
   * The plan of another version of the process on screen, such as an order that is being tried. Null when a newer trial
   * replaced it.
   */
  planOf(process: Process): Promise<Plan | null>;
  /** The plan of anything else, to hold the one on screen against; null when a newer trial replaced it. */
  planFor(request: PlanRequest): Promise<Plan | null>;
  /** Why one cell says what it says, for what is on screen now; null when a newer question came or there is no such cell. */
  explain(cell: CellAddress): Promise<Explanation | null>;
  /** The columns an environment opens to, for what is on screen now. */
  columns(environment: string, by: 'role' | 'target'): Promise<readonly PlanColumn[]>;
  /** The run of an environment in the order of its events, for what is on screen now; null when a newer question came. */
  timeline(environment: string): Promise<Timeline | null>;
  /** One environment of any version, to be compared. */
  outcomes(request: PlanRequest, environment: string): Promise<EnvironmentOutcomes | null>;
  /** One environment in the shape of the server's own deployment preview, for what is on screen now. */
  serverPreview(environment: string): Promise<Json>;
  /** What a compliance policy sees of the run in an environment. */
  policyInput(environment: string): Promise<PolicyInput | null>;
}
