import type { Target } from '../../model/deploymentModel';
import type { DecisionKind } from '../reasons/decisionKind';
import type { EarlierFailure } from '../reasons/earlierFailure';

/** A lookup by folded name. */
export type ByName<Thing> = Pick<ReadonlyMap<string, Thing>, 'get'>;

/** What a text can read of the run so far; all keys are folded names. */
export interface RunProgress {
  /** The first failure that the text may see. */
  readonly failure: EarlierFailure | null;
  /** Actions that ran, with their targets; an empty target for a step without. */
  readonly ran: ByName<ReadonlySet<string>>;
  /** The decisions so far by action, then by target; an empty target for a step without targets. */
  readonly actionStatuses: ByName<ReadonlyMap<string, DecisionKind>>;
  /** Steps that were reached, with the status code that later steps can read; null if the dry run does not know it. */
  readonly statuses: ByName<string | null>;
}

/** The state before the first step. */
export const initialProgress: RunProgress = {
  failure: null,
  ran: new Map(),
  actionStatuses: new Map(),
  statuses: new Map(),
};

/** The targets that take part in a run from the start, and those that may still join. */
export interface TargetsOfRun {
  readonly participating: readonly Target[];
  readonly leftOut: readonly { readonly target: Target; readonly reason: { readonly code: string } }[];
}
