import type { EarlierFailure } from '../reasons/earlierFailure';
import type { RunProgress } from '../variables/runProgress';
import type { RunState } from './runState';

/** What a text can read at this point: the results of this part of the run, and those before it. */
export function progressOf(state: RunState, failure: EarlierFailure | null): RunProgress {
  const { past, ran, actionStatuses, statuses } = state;
  if (past === null) return { failure, ran, actionStatuses, statuses };
  return {
    failure,
    ran: { get: (action) => both(past.ran.get(action), ran.get(action), (old, now) => new Set([...old, ...now])) },
    actionStatuses: {
      get: (action) =>
        both(past.actionStatuses.get(action), actionStatuses.get(action), (old, now) => new Map([...old, ...now])),
    },
    statuses: { get: (step) => (statuses.has(step) ? statuses.get(step) : past.statuses.get(step)) },
  };
}

function both<Thing>(
  old: Thing | undefined,
  now: Thing | undefined,
  join: (old: Thing, now: Thing) => Thing,
): Thing | undefined {
  if (old === undefined) return now;
  return now === undefined ? old : join(old, now);
}
