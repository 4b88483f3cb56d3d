import type { Target } from '../../model/deploymentModel';
import type { EarlierFailure } from '../reasons/earlierFailure';
import type { ActionStatuses } from './actionStatus';

/** What a text can read of the run so far; all by folded names. */
export interface RunProgress {
  /** What failed first, as the text may see it. */
  readonly failure: EarlierFailure | null;
  /** Actions that ran, with the targets; an empty one for a step without. */
  readonly ran: ReadonlyMap<string, ReadonlySet<string>>;
  readonly actionStatuses: ActionStatuses;
  /** Steps that were looked at, with the status code a later step can read; null where the dry run does not know it. */
  readonly statuses: ReadonlyMap<string, string | null>;
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
