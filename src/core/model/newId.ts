import type { ActionId } from './action';
import type { Process } from './process';
import type { StepId } from './step';

/** Gives out ids that a process never used; `next` is what the process must remember as its `nextId`. */
export interface IdSource {
  readonly step: () => StepId;
  readonly action: () => ActionId;
  readonly next: () => number;
}

/**
 * A source of ids behind a number: readers start at 1, edits at the process's `nextId`.
 * Steps and actions share one row of numbers: `s1`, `a2`, `s3`.
 */
export function idsFrom(nextId: number): IdSource {
  let number = nextId;
  const take = () => {
    number += 1;
    return number - 1;
  };
  return { step: () => `s${take()}`, action: () => `a${take()}`, next: () => number };
}

/** The ids an edit gives out in this process. */
export function newIds(process: Process): IdSource {
  return idsFrom(process.nextId);
}
