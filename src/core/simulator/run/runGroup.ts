import { foldCase } from '../../base/caseless';
import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';
import { shareTag } from '../../model/sameTag';
import type { PlannedStep } from '../before/plannedStep';
import { byName } from '../before/targetIndex';
import type { DecisionKind } from '../reasons/decisionKind';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import type { TargetReason } from '../reasons/targetFacts';
import { noteAction, statusCodes } from '../variables/actionStatus';
import { noteRan } from './leaves';
import { noteManualChildren } from './manualChildren';
import { type Leaf, type Member, newMember } from './member';
import { passesOf } from './passesOf';
import type { Decision, ScheduleEntry } from './run';
import { runPasses } from './runPasses';
import { note, type RunState, warn } from './runState';
import { evaluateUseCondition, excludedByUse } from './useCondition';
import { linesOf } from './waitingLines';
import type { WholeStepDecision } from './wholeStepDecision';
import { windowOf } from './window';

/** Runs a start group; before the first step of a process template, the condition of the step that uses it is evaluated. */
export function runStartGroup(state: RunState, group: readonly PlannedStep[]): void {
  for (const { step } of group) if (step.origin?.place === 1) evaluateUseCondition(state, step.origin.usage);
  runGroup(state, group);
}

/** Runs the steps that start together and records their results (RULES.md, sections 6 and 7). */
function runGroup(state: RunState, group: readonly PlannedStep[]): void {
  const members: (Member | WholeStepDecision)[] = [];
  for (const planned of group) members.push(memberOf(state, planned));
  const started = members.filter((each) => 'passes' in each);
  runPasses(state, linesOf(started));
  for (const [at, planned] of group.entries()) {
    const member = members[at]!;
    if ('passes' in member) recordMember(state, member);
    else recordWhole(state, planned, member);
  }
  state.failure ??= state.pendingFailure;
}

/** A step that is decided as a whole, or one that starts. The order of the checks: R-621. */
function memberOf(state: RunState, planned: PlannedStep): Member | WholeStepDecision {
  const { step, filtered, roles } = planned;
  if (filtered !== null) return { decision: filteredAs(filtered), reason: filtered };
  if (step.processTemplate !== null) {
    const { slug: template, versionMask } = step.processTemplate;
    const mask = versionMask ?? '';
    note(state, reasonOf('TEMPLATE_NOT_LOADED', 'T-03', { step: step.name, template, mask }), step);
    return { decision: 'Unknown', reason: reasonOf('TEMPLATE_UNKNOWN', 'T-03', { template, mask }) };
  }
  if (state.paused !== null) return { decision: 'NotStarted', reason: state.paused };
  if (planned.unclear !== null) return { decision: 'Unknown', reason: planned.unclear };
  const targets = roles === null ? [null] : presentTargets(state, planned);
  if (targets.length === 0) {
    const reason = reasonOf('NO_TARGETS', 'R-412', {
      step: step.name,
      tags: planned.shownRoles,
      environment: state.situation.environment.name,
      left: leftWith(state, planned.shownRoles),
    });
    warn(state, reason, step);
    return { decision: 'Skip', reason };
  }
  const kept = step.origin === undefined ? null : excludedByUse(state, planned);
  if (kept !== null) return kept;
  const window = roles === null ? 1 : windowOf(state, planned);
  if (roles !== null && step.actions.length > 1) noteManualChildren(state, planned, roles);
  return newMember(
    planned,
    window,
    passesOf(state, planned, state.usesRepresentatives ? targets.slice(0, 1) : targets),
  );
}

/** Why each target with one of the tags does not take part. */
function leftWith({ participation }: RunState, tags: readonly string[]): readonly TargetReason[] {
  return participation.leftOut.flatMap(({ target, reason }) => (shareTag(target.roles, tags) ? [reason] : []));
}

/** Its targets without those that left the run, and with those that a health check added. */
function presentTargets(state: RunState, { targets, roles }: PlannedStep): readonly Target[] {
  const { dropped, added } = state;
  if (dropped.size === 0 && added.length === 0) return targets;
  const joined = added.filter((target) => !targets.includes(target) && shareTag(target.roles, roles ?? []));
  return [...targets, ...joined].filter((target) => !dropped.has(foldCase(target.name))).toSorted(byName);
}

/** Records a step that was decided as a whole. */
function recordWhole(
  state: RunState,
  planned: PlannedStep,
  { decision, reason, conditions = [] }: WholeStepDecision,
): void {
  const { step } = planned;
  state.decisions.push(
    stepRecord(planned, decision, reason, {
      alsoBlockedBy: planned.filtered === null ? [] : furtherOf(planned),
      conditions,
    }),
  );
  step.actions.forEach((action, at) => {
    const [own = reason, ...further] = planned.against[at] ?? [];
    const kind = own === reason ? decision : filteredAs(own);
    takeDown(state, planned, action, { decision: kind, reason: own });
    state.decisions.push({
      ...stepRecord(planned, kind, own, { alsoBlockedBy: further, conditions: own === reason ? conditions : [] }),
      action: action.name,
      actionId: action.id,
    });
  });
  state.statuses.set(foldCase(step.name), statusCodes[decision]);
}

/** The decision for a scope reason: skipped, or unknown. */
function filteredAs({ code }: Reason): 'Skip' | 'Unknown' {
  return code === 'SCOPE_UNKNOWN' ? 'Unknown' : 'Skip';
}

/** Records what later texts can read of an action that did not start, and its notes. */
function takeDown(
  state: RunState,
  { step }: PlannedStep,
  action: Action,
  { decision, reason }: WholeStepDecision,
): void {
  noteAction(state, action.name, null, decision);
  if (decision === 'Unknown') noteRan(state, action, null);
  if (reason.code !== 'SCOPE_UNKNOWN' || reason.cause !== 'expression') return;
  const { expression } = reason;
  note(state, reasonOf('SCOPE_VARIABLE_UNKNOWN', 'R-313', { action: action.name, expression }), step);
}

/** Further reasons that would have stopped a filtered plain step. */
function furtherOf({ against }: PlannedStep): readonly Reason[] {
  return against.length === 1 ? (against[0]?.slice(1) ?? []) : [];
}

function stepRecord(
  { step }: PlannedStep,
  decision: DecisionKind,
  reason: Reason,
  { alsoBlockedBy = [], conditions = [] }: Partial<Pick<Decision, 'alsoBlockedBy' | 'conditions'>> = {},
): Decision {
  return {
    step: step.name,
    stepId: step.id,
    action: null,
    actionId: null,
    target: null,
    decision,
    reason,
    alsoBlockedBy,
    conditions,
  };
}

/** Records a step that started: its result, filtered actions, and every action result. */
function recordMember(state: RunState, member: Member): void {
  const { planned } = member;
  const { step } = planned;
  for (const pass of member.passes) {
    if (pass.state !== 'waiting') continue;
    const reason = state.paused ?? reasonOf('HALTED_BY_FAILURE', 'R-712', { step: step.name });
    for (const action of planned.surviving)
      member.leaves.push({
        action,
        target: pass.target,
        decision: 'NotStarted',
        reason,
        conditions: [],
        at: Number.MAX_SAFE_INTEGER,
      });
  }
  const result = resultOf(member.leaves);
  state.decisions.push(stepRecord(planned, result.decision, result.reason, { conditions: result.conditions ?? [] }));
  step.actions.forEach((action, at) => {
    const [own, ...further] = planned.against[at] ?? [];
    if (own === undefined) return;
    const decision = filteredAs(own);
    takeDown(state, planned, action, { decision, reason: own });
    state.decisions.push({
      ...stepRecord(planned, decision, own, { alsoBlockedBy: further }),
      action: action.name,
      actionId: action.id,
    });
  });
  for (const { action, target, decision, reason, conditions, at, from } of member.leaves)
    state.decisions.push({
      step: step.name,
      stepId: step.id,
      action: action.name,
      actionId: action.id,
      target: target?.name ?? null,
      decision,
      reason,
      alsoBlockedBy: [],
      conditions,
      ...(state.usesRepresentatives && target !== null ? { standsFor: planned.targets.length } : {}),
      ...(state.usesRepresentatives || from === undefined ? {} : { span: { start: from, end: at } }),
    });
  // A representative says nothing about when the other targets have their turn.
  if (!state.usesRepresentatives) state.schedule.set(step.id, scheduleOf(member));
  state.statuses.set(foldCase(step.name), statusCodes[result.decision]);
}

function scheduleOf({ passes }: Member): readonly ScheduleEntry[] {
  return passes
    .filter((pass) => pass.state === 'done' && pass.kept === null && pass.until > pass.start)
    .map(({ target, start, until }) => ({ target: target?.name ?? null, start, end: until }))
    .toSorted((left, right) => left.start - right.start);
}

/** The result of a step. */
function resultOf(leaves: readonly Leaf[]): WholeStepDecision {
  const failed = leaves.filter((leaf) => leaf.decision === 'Fail').toSorted(earlier)[0];
  if (failed !== undefined) return failed;
  const held = leaves.find((leaf) => leaf.decision === 'Pause');
  if (held !== undefined) return held;
  const ran = leaves.filter((leaf) => leaf.decision === 'Run');
  if (ran.some((leaf) => leaf.reason.code === 'GUIDED_IGNORED'))
    return { decision: 'Run', reason: reasonOf('RAN_WITH_IGNORED_FAILURE', 'R-616') };
  if (ran.length > 0) return { decision: 'Run', reason: reasonOf('RAN', 'R-616') };
  const unknown = leaves.find((leaf) => leaf.decision === 'Unknown');
  if (unknown !== undefined) return unknown;
  const notStarted = leaves.find((leaf) => leaf.decision === 'NotStarted');
  if (notStarted !== undefined && leaves.every((leaf) => leaf.decision === 'NotStarted')) return notStarted;
  const [one] = leaves;
  const isCommon = one !== undefined && leaves.every((leaf) => leaf.reason.code === one.reason.code);
  return isCommon
    ? { decision: 'Skip', reason: one.reason, conditions: one.conditions }
    : { decision: 'Skip', reason: reasonOf('NOTHING_RAN', 'R-616') };
}

function earlier(left: Leaf, right: Leaf): number {
  if (left.at !== right.at) return left.at - right.at;
  return byName({ name: left.target?.name ?? '' }, { name: right.target?.name ?? '' });
}
