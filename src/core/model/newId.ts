import type { ActionId } from './action';
import type { Process } from './process';
import type { StepId } from './step';

/** Creates ids that a process never used; store `next` as the process's new `nextId`. */
export interface IdSource {
  readonly step: () => StepId;
  readonly action: () => ActionId;
  readonly next: () => number;
}

/**
 * A source of ids that starts at a number: readers start at 1, edits at the process's `nextId`. Steps and actions share
 * one count: `s1`, `a2`, `s3`.
 */
export function idsFrom(nextId: number): IdSource {
  let number = nextId;
  const take = () => {
    number += 1;
    return number - 1;
  };
  return { step: () => `s${take()}`, action: () => `a${take()}`, next: () => number };
}

/** The source of ids for an edit of this process. */
export function newIds(process: Process): IdSource {
  return idsFrom(process.nextId);
}
