import type { Target } from '../../model/deploymentModel';
import type { DecisionKind } from '../reasons/decisionKind';
import type { EarlierFailure } from '../reasons/earlierFailure';

/** Something looked up by a folded name. */
export type ByName<Thing> = Pick<ReadonlyMap<string, Thing>, 'get'>;

/** What a text can read of the run so far; all by folded names. */
export interface RunProgress {
  /** What failed first, as the text may see it. */
  readonly failure: EarlierFailure | null;
  /** Actions that ran, with the targets; an empty one for a step without. */
  readonly ran: ByName<ReadonlySet<string>>;
  /** How each action went so far, by place; the empty place stands for a step without targets. */
  readonly actionStatuses: ByName<ReadonlyMap<string, DecisionKind>>;
  /** Steps that were looked at, with the status code a later step can read; null where the dry run does not know it. */
  readonly statuses: ByName<string | null>;
}

/** Before the first step. */
export const nothingYet: RunProgress = {
  failure: null,
  ran: new Map(),
  actionStatuses: new Map(),
  statuses: new Map(),
};

/** Which targets take part in a run from the start, and which may still join. */
export interface TargetsOfRun {
  readonly taking: readonly Target[];
  readonly left: readonly { readonly target: Target; readonly reason: { readonly code: string } }[];
}
