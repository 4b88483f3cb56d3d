import { foldCase } from '../../base/caseless';
import { type PriorityQueue, priorityQueue } from '../../base/priorityQueue';
import { variablesOf } from '../variables/answeredVariables';
import { chooseValue } from '../variables/chooseValue';
import { outsideOf } from '../variables/insideTemplate';
import { variableIndexOf } from '../variables/variableIndex';
import { advancePass, settleAction } from './advancePass';
import { noteLeaf } from './leaves';
import { type Clock, keepOut, startPass } from './passTransitions';
import { resolveInRun } from './resolveInRun';
import type { RunState } from './runState';
import type { Line, Turn } from './waitingLines';

/** The passes of a group that wait or run. */
interface Queues {
  /** Lines in which a pass may start; the others open when one of their passes ends. */
  readonly open: Set<Line>;
  readonly running: PriorityQueue<Turn>;
  /** Lines in which a pass may start although their target is locked, so that they stay open. */
  readonly sharing: ReadonlySet<Line>;
}

const bypassVariable = 'OctopusBypassDeploymentMutex';

/**
 * Runs the steps of a group side by side. At each tick actions end first, then passes continue, then new passes start,
 * in group order and target order. A tick looks only at passes that end or that may start, so a group
 * takes time in proportion to its passes.
 */
export function runPasses(state: RunState, lines: readonly Line[]): void {
  const open = new Set(lines);
  const running = priorityQueue(byEnd);
  const queues = { open, running, sharing: sharingLines(state, lines) };
  const locked = new Set<string>();
  startWaiting(state, queues, { locked, now: 0 });
  for (let first = running.first(); first !== undefined; first = running.first()) {
    const clock: Clock = { locked, now: first.pass.until };
    const ended: Turn[] = [];
    while (running.first()?.pass.until === clock.now) ended.push(running.take()!);
    for (const { member, pass } of ended) settleAction(state, member, pass, clock.now);
    for (const turn of ended) {
      advancePass(state, turn.member, turn.pass, clock);
      if (turn.pass.state === 'running') running.add(turn);
      open.add(turn.line);
    }
    startWaiting(state, queues, clock);
  }
}

/** The one that ends first; at the same tick by step, then by start, then by target. */
function byEnd(one: Turn, other: Turn): number {
  return (
    one.pass.until - other.pass.until || one.step - other.step || one.pass.start - other.pass.start || one.at - other.at
  );
}

/** The lines of targets on which a variable may let several steps work together; usually there is no such variable. */
function sharingLines(state: RunState, lines: readonly Line[]): ReadonlySet<Line> {
  const [only, second] = lines;
  // A pass alone meets no other.
  if (second === undefined && only?.next?.next == null) return new Set();
  const isThere = variableIndexOf(variablesOf(state.situation)).byName.has(foldCase(bypassVariable));
  return new Set(isThere ? lines.filter((line) => maySomeShare(state, line)) : []);
}

function maySomeShare(state: RunState, line: Line): boolean {
  if (line.lock === null) return false;
  for (let turn = line.next; turn !== null; turn = turn.next) if (mayShare(state, turn)) return true;
  return false;
}

/** Whether a pass may ever share its target: a value without an expression says the same during the whole run. */
function mayShare(state: RunState, turn: Turn): boolean {
  const { value, context } = bypassFor(state, turn);
  return value.includes('#{') || resolveInRun(state, value, context).truth === true;
}

/** Starts every pass that can start now, in group order, then target order. */
function startWaiting(state: RunState, { open, running, sharing }: Queues, clock: Clock): void {
  if (state.paused !== null) return;
  const candidates = priorityQueue<Turn>((one, other) => one.at - other.at);
  const consider = (line: Line, after: Line | Turn) => {
    const next = nextWaiting(after);
    if (line.next === null || (next !== null && isShut(next, sharing, clock))) open.delete(line);
    else if (next !== null) candidates.add(next);
  };
  for (const line of open) consider(line, line);
  for (let turn = candidates.take(); turn !== undefined && state.paused === null; turn = candidates.take()) {
    if (hasRoom(turn) && !isLocked(state, turn, clock)) {
      begin(state, turn, clock);
      if (turn.pass.state === 'running') running.add(turn);
    }
    consider(turn.line, turn);
  }
}

/** The next pass that still waits and may start; the others leave the line. */
function nextWaiting(after: Line | Turn): Turn | null {
  while (after.next !== null && (after.next.pass.state !== 'waiting' || after.next.member.halted))
    after.next = after.next.next;
  return after.next;
}

/** Whether nothing of its line can start until a pass of the line ends. */
function isShut(turn: Turn, sharing: ReadonlySet<Line>, { locked }: Clock): boolean {
  const { lock } = turn.line;
  return lock === null ? !hasRoom(turn) : locked.has(lock) && !sharing.has(turn.line);
}

function hasRoom({ member }: Turn): boolean {
  return member.running < member.window && !member.halted;
}

/** Whether another step of the group works on the target, and no variable allows them to do so together. */
function isLocked(state: RunState, turn: Turn, { locked }: Clock): boolean {
  const { lock } = turn.line;
  if (lock === null || !locked.has(lock)) return false;
  const { value, context } = bypassFor(state, turn);
  return resolveInRun(state, value, context).truth !== true;
}

/** The value that would let a pass share its target, and where it applies. */
function bypassFor({ situation }: RunState, { member: { planned }, pass: { target } }: Turn) {
  const context = outsideOf({ step: planned.step, action: null, target, roles: planned.roles ?? [] });
  return { value: chooseValue(situation, bypassVariable, context)?.chosen.value ?? '', context };
}

function begin(state: RunState, { member, pass }: Turn, clock: Clock): void {
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
