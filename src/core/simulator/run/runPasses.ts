import { foldCase } from '../../base/caseless';
import { chooseValue } from '../variables/chooseValue';
import { outsideOf } from '../variables/insideTemplate';
import { advancePass, settleAction } from './advancePass';
import { noteLeaf } from './leaves';
import type { Member } from './member';
import type { Pass } from './pass';
import { type Clock, keepOut, startPass } from './passTransitions';
import { resolveInRun } from './resolveInRun';
import type { RunState } from './runState';

/**
 * Runs the steps of a group side by side. At each tick actions end first, then passes continue, then new passes start,
 * in group order and target order.
 */
export function runPasses(state: RunState, members: readonly Member[]): void {
  const locked = new Set<string>();
  let now = 0;
  start(state, members, { locked, now });
  for (;;) {
    const next = earliestEnd(members);
    if (next === null) return;
    now = next;
    const clock = { locked, now };
    const ended: { readonly member: Member; readonly pass: Pass }[] = [];
    for (const member of members)
      for (const pass of member.running) if (pass.until === now) ended.push({ member, pass });
    for (const { member, pass } of ended) settleAction(state, member, pass, now);
    for (const { member, pass } of ended) advancePass(state, member, pass, clock);
    start(state, members, clock);
  }
}

function earliestEnd(members: readonly Member[]): number | null {
  let earliest: number | null = null;
  for (const { running } of members) {
    for (const { until } of running) if (earliest === null || until < earliest) earliest = until;
  }
  return earliest;
}

function start(state: RunState, members: readonly Member[], clock: Clock): void {
  const sharesTargets = members.length > 1;
  for (const member of members) {
    for (let at = member.firstWaiting; at < member.passes.length; at += 1) {
      if (member.running.size >= member.window || member.halted || state.paused !== null) break;
      const pass = member.passes[at]!;
      if (pass.state === 'waiting' && !(sharesTargets && isLocked(state, member, pass, clock)))
        begin(state, member, pass, clock);
      if (at === member.firstWaiting && pass.state !== 'waiting') member.firstWaiting += 1;
    }
  }
}

/** Whether another step of the group works on the target, and no variable allows them to do so together. */
function isLocked(state: RunState, { planned }: Member, { locks, target }: Pass, { locked }: Clock): boolean {
  if (!locks || target === null || !locked.has(foldCase(target.name))) return false;
  const context = outsideOf({ step: planned.step, action: null, target, roles: planned.roles ?? [] });
  const bypass = chooseValue(state.situation, 'OctopusBypassDeploymentMutex', context)?.chosen.value ?? '';
  return resolveInRun(state, bypass, context).truth !== true;
}

function begin(state: RunState, member: Member, pass: Pass, clock: Clock): void {
  const { kept, condition } = pass;
  if (kept === null) {
    startPass(member, pass, clock);
    advancePass(state, member, pass, clock);
    return;
  }
  const conditions = condition === null ? [] : [condition];
  for (const action of member.planned.surviving)
    noteLeaf(state, member, { action, target: pass.target, ...kept, conditions, at: clock.now });
  keepOut(pass);
}
