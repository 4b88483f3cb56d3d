import { foldCase } from '../../base/caseless';
import type { EarlierFailure } from '../reasons/earlierFailure';
import type { Reason } from '../reasons/reason';
import type { Member } from './member';
import type { Pass, PendingAction } from './pass';

// All changes of a pass are made here; no other code writes to one.

type Changing = { -readonly [Field in keyof Pass]: Pass[Field] };

/** The current tick of a group, and the folded names of locked targets. */
export interface Clock {
  readonly now: number;
  readonly locked: Set<string>;
}

/** Its condition excludes the target: the pass ends without starting. */
export function keepOut(pass: Changing): void {
  pass.state = 'done';
}

export function startPass(member: Member, pass: Changing, { now, locked }: Clock): void {
  pass.state = 'running';
  pass.start = now;
  member.running += 1;
  if (pass.locks && pass.target !== null) locked.add(foldCase(pass.target.name));
}

/** Starts an action that takes some ticks. */
export function beginAction(pass: Changing, pending: PendingAction, ticks: number): void {
  pass.pending = pending;
  pass.until = pending.from + ticks;
}

/** Skips an action, which takes no time. */
export function skipAction(pass: Changing): void {
  pass.next += 1;
}

/** Ends the action in progress. */
export function endAction(pass: Changing, failure: EarlierFailure | null, dropped: Reason | null): void {
  pass.pending = null;
  pass.next += 1;
  pass.failedHere ??= failure;
  if (dropped !== null) pass.dropped = dropped;
}

/** Ends a pass; after a failure no further target of the step starts. */
export function endPass(member: Member, pass: Changing, { now, locked }: Clock): void {
  pass.state = 'done';
  pass.until = now;
  member.running -= 1;
  if (pass.failedHere !== null) member.halted = true;
  if (pass.locks && pass.target !== null) locked.delete(foldCase(pass.target.name));
}
