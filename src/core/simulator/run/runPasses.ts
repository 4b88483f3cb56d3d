import { foldCase } from '../../base/caseless';
import type { Action } from '../../model/action';
import { actionConditionOf, actionExpressionOf } from '../../model/actionSettings';
import type { Target } from '../../model/deploymentModel';
import { executionPlaceOf } from '../../model/executionPlace';
import { runConditionOf, stepExpressionOf } from '../../model/stepSettings';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { noteAction } from '../variables/actionStatus';
import { chooseValue } from '../variables/chooseValue';
import { childSuccess } from './conditions/childSuccess';
import { variable } from './conditions/variable';
import { executeAction } from './executeAction';
import type { Member, Pass } from './member';
import { resolveInRun } from './resolveInRun';
import type { DecisionKind } from './run';
import { type RunState, takeRan, warn } from './runState';

/**
 * Runs the members of a group side by side: at each tick first what ends, then what goes on, then what can start, in
 * group order and target order.
 */
export function runPasses(state: RunState, members: readonly Member[]): void {
  const locked = new Set<string>();
  const sharesTargets = members.length > 1;
  let now = 0;
  start(state, members, { locked, sharesTargets, now });
  for (;;) {
    const next = earliestEnd(members);
    if (next === null) return;
    now = next;
    const ended = members.flatMap((member) => runningUntil(member, now).map((pass) => ({ member, pass })));
    for (const { member, pass } of ended) settle(state, member, pass, now);
    for (const { member, pass } of ended) advance(state, member, pass, { locked, now });
    start(state, members, { locked, sharesTargets, now });
  }
}

function earliestEnd(members: readonly Member[]): number | null {
  let earliest: number | null = null;
  for (const member of members) {
    for (const pass of runningPasses(member)) if (earliest === null || pass.until < earliest) earliest = pass.until;
  }
  return earliest;
}

function runningUntil(member: Member, now: number): readonly Pass[] {
  return runningPasses(member).filter((pass) => pass.until === now);
}

/** Passes that are under way; all of them lie before the first that never started, or between skipped ones. */
function runningPasses(member: Member): readonly Pass[] {
  return member.running === 0 ? [] : [...active.get(member)!];
}

/** Which passes of a member are under way, so that finding them costs the window and not the targets. */
const active = new WeakMap<Member, Set<Pass>>();

interface Clock {
  readonly locked: Set<string>;
  readonly now: number;
}

function start(state: RunState, members: readonly Member[], clock: Clock & { readonly sharesTargets: boolean }): void {
  for (const member of members) {
    if (!active.has(member)) active.set(member, new Set());
    for (let at = member.firstWaiting; at < member.passes.length; at += 1) {
      if (member.running >= member.window || member.halted || state.paused !== null) break;
      const pass = member.passes[at]!;
      if (pass.state === 'waiting' && !isLocked(state, member, pass, clock)) begin(state, member, pass, clock);
      if (at === member.firstWaiting && pass.state !== 'waiting') member.firstWaiting += 1;
    }
  }
}

function isLocked(
  state: RunState,
  member: Member,
  pass: Pass,
  clock: Clock & { readonly sharesTargets: boolean },
): boolean {
  if (!clock.sharesTargets || !pass.locks || pass.target === null) return false;
  if (!clock.locked.has(foldCase(pass.target.name))) return false;
  const context = { step: member.planned.step, action: null, target: pass.target, roles: member.planned.roles ?? [] };
  const bypass = chooseValue(state.situation, 'OctopusBypassDeploymentMutex', context)?.chosen.value ?? '';
  return resolveInRun(state, bypass, context).truth !== true;
}

function begin(state: RunState, member: Member, pass: Pass, clock: Clock): void {
  if (pass.kept !== null) {
    for (const action of member.planned.surviving) leaf(state, member, pass, action, { ...pass.kept, at: clock.now });
    pass.state = 'done';
    return;
  }
  pass.state = 'running';
  pass.start = clock.now;
  member.running += 1;
  active.get(member)?.add(pass);
  if (pass.locks && pass.target !== null) clock.locked.add(foldCase(pass.target.name));
  advance(state, member, pass, clock);
}

/** Goes on to the next action that takes time; skipped ones take none. */
function advance(state: RunState, member: Member, pass: Pass, clock: Clock): void {
  const { surviving, step } = member.planned;
  while (pass.next < surviving.length) {
    const action = surviving[pass.next]!;
    const stop = againstLeaf(state, member, pass, action);
    if (stop !== null) {
      leaf(state, member, pass, action, { ...stop, at: clock.now });
      pass.next += 1;
      continue;
    }
    const outcome = executeAction(state, step, action, pass.target);
    pass.pending = { action, ...outcome, from: clock.now };
    pass.until = clock.now + outcome.ticks;
    if (outcome.ticks > 0) return;
    settle(state, member, pass, clock.now);
  }
  pass.state = 'done';
  pass.until = clock.now;
  member.running -= 1;
  active.get(member)?.delete(pass);
  if (pass.locks && pass.target !== null) clock.locked.delete(foldCase(pass.target.name));
  if (pass.failedHere !== null) member.halted = true;
}

/** Takes note of what an action came to. */
function settle(state: RunState, member: Member, pass: Pass, now: number): void {
  const { pending } = pass;
  if (pending === null) return;
  const { action, decision, reason, drops, from } = pending;
  pass.pending = null;
  pass.next += 1;
  leaf(state, member, pass, action, { decision, reason, at: now, from });
  if (decision === 'Run') noteRan(state, action, pass.target);
  if (decision === 'Fail') {
    const failure = { step: member.planned.step.name, action: action.name, target: pass.target?.name ?? null };
    pass.failedHere ??= failure;
    // The flag names what failed first; the whole group sees it only afterwards.
    state.pendingFailure ??= failure;
  }
  if (decision === 'Pause') state.paused = reasonOf('TASK_PAUSED', 'R-902', { action: action.name });
  if (drops !== null && pass.target !== null) {
    dropTarget(state, member, pass.target, drops);
    if (decision === 'Exclude') pass.dropped = drops;
  }
}

/** Its outputs can be read from now on. */
function noteRan(state: RunState, action: Action, target: Target | null): void {
  const key = foldCase(action.name);
  const where = target === null ? '' : foldCase(target.name);
  state.trace?.ran.push([key, where]);
  takeRan(state, key, where);
}

/** A target leaves the run: a record of its own, and a warning where nobody told one yet. */
function dropTarget(state: RunState, member: Member, target: Target, reason: Reason): void {
  state.dropped.set(foldCase(target.name), reason);
  if (reason.code === 'TARGET_UNAVAILABLE_SKIPPED') warn(state, reason, member.planned.step.name);
  state.decisions.push({
    step: null,
    stepId: null,
    action: null,
    actionId: null,
    target: target.name,
    decision: 'Exclude',
    reason,
    alsoBlockedBy: [],
  });
}

/** Why an action of a pass is not carried out, or null. */
function againstLeaf(
  state: RunState,
  member: Member,
  pass: Pass,
  action: Action,
): { readonly decision: DecisionKind; readonly reason: Reason } | null {
  const { step, roles, surviving } = member.planned;
  if (state.paused !== null && surviving[pass.next - 1] !== undefined && isHeldHere(member, pass))
    return { decision: 'NotStarted', reason: state.paused };
  if (pass.dropped !== null) return { decision: 'Skip', reason: pass.dropped };
  if (roles === null && executionPlaceOf(step, action).at === 'target') {
    const reason = reasonOf('NO_ROLES', 'R-506', { step: step.name, action: action.name });
    warn(state, reason, step.name);
    return { decision: 'Skip', reason };
  }
  const failure = pass.failedHere !== null && state.failure === null ? state.pendingFailure : state.failure;
  const context = { step, action, target: pass.target, roles: roles ?? [] };
  if (pass.next > 0 && runConditionOf(step) === 'Variable') {
    const expression = stepExpressionOf(step);
    const again = variable(resolveInRun(state, expression, context, failure));
    if (again.holds === false)
      return { decision: 'Skip', reason: reasonOf('PARENT_CONDITION_CHANGED', 'R-615', { step: step.name }) };
  }
  if (step.actions.length < 2) return null;
  if (actionConditionOf(action) === 'Success') {
    const answer = childSuccess(pass.failedHere, action.name);
    return answer.holds === false ? { decision: 'Skip', reason: answer.reason } : null;
  }
  const expression = actionExpressionOf(action);
  const answer = variable(resolveInRun(state, expression, context, failure));
  if (answer.holds === null) return { decision: 'Unknown', reason: answer.reason };
  if (answer.holds === false) return { decision: 'Skip', reason: answer.reason };
  if (answer.isBlank) warn(state, reasonOf('COND_WHITESPACE_TRUTHY', 'R-608', { action: action.name }), step.name);
  return null;
}

function isHeldHere(member: Member, pass: Pass): boolean {
  return member.leaves.some((each) => each.decision === 'Pause' && each.target === pass.target);
}

function leaf(
  state: RunState,
  member: Member,
  pass: Pass,
  action: Action,
  what: { readonly decision: DecisionKind; readonly reason: Reason; readonly at: number; readonly from?: number },
): void {
  noteAction(state, action.name, pass.target, what.decision);
  member.leaves.push({ action, target: pass.target, ...what });
}
