import { foldCase } from '../../base/caseless';
import type { Target } from '../../model/deploymentModel';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { executeAction } from './executeAction';
import { noteLeaf, noteRan } from './leaves';
import type { Member } from './member';
import type { Pass, PendingAction } from './pass';
import { beginAction, type Clock, endAction, endPass, skipAction } from './passTransitions';
import { reasonAgainstAction } from './reasonAgainstAction';
import { noteTarget, type RunState, warn } from './runState';
import { noteSubstitutions } from './substitutions';

/** Advances to the next action that takes time; skipped actions take none. */
export function advancePass(state: RunState, member: Member, pass: Pass, clock: Clock): void {
  const { surviving, step } = member.planned;
  const { target } = pass;
  while (pass.next < surviving.length) {
    const action = surviving[pass.next]!;
    const { stop, conditions } = reasonAgainstAction(state, member, pass, action);
    if (stop !== null) {
      noteLeaf(state, member, { action, target, ...stop, conditions, at: clock.now });
      skipAction(pass);
      continue;
    }
    noteSubstitutions(state, action, { step, action, target, roles: member.planned.roles ?? [] });
    const { decision, reason, drops, ticks } = executeAction(state, step, action, target);
    beginAction(pass, { action, decision, reason, drops, conditions, from: clock.now }, ticks);
    if (ticks > 0) return;
    settleAction(state, member, pass, clock.now);
  }
  endPass(member, pass, clock);
}

/** Records the result of an action. */
export function settleAction(state: RunState, member: Member, pass: Pass, now: number): void {
  const { pending, target } = pass;
  if (pending === null) return;
  const { action, decision, reason, drops, conditions, from } = pending;
  const { step } = member.planned;
  noteLeaf(state, member, { action, target, decision, reason, conditions, at: now, from });
  if (decision === 'Run' || hasFailedAtWork(pending)) noteRan(state, action, target);
  const failure =
    decision === 'Fail'
      ? { step: step.name, stepId: step.id, action: action.name, actionId: action.id, target: target?.name ?? null }
      : null;
  endAction(pass, failure, decision === 'Exclude' ? drops : null);
  // The flag is set by the first failure; the other steps of the group do not see it until the group has ended.
  state.pendingFailure ??= failure;
  if (decision === 'Pause') state.paused = reasonOf('TASK_PAUSED', 'R-902', { action: action.name });
  if (drops !== null && target !== null) dropTarget(state, member, target, drops);
}

/** Whether it was carried out and failed: outputs it set before failing can be read. */
function hasFailedAtWork({ decision, reason }: PendingAction): boolean {
  return decision === 'Fail' && reason.code !== 'TARGET_UNAVAILABLE' && reason.code !== 'PACKAGE_NOT_ACQUIRED';
}

/** Removes a target from the run: records the decision, and a warning if there was none yet. */
function dropTarget(state: RunState, { planned }: Member, target: Target, reason: Reason): void {
  state.dropped.set(foldCase(target.name), reason);
  if (reason.code === 'TARGET_UNAVAILABLE_SKIPPED') warn(state, reason, planned.step);
  noteTarget(state, target, 'Exclude', reason);
}
