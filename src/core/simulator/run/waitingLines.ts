import { foldCase } from '../../base/caseless';
import type { Member } from './member';
import type { Pass } from './pass';

/** A pass of a group, with its place in group order and target order. */
export interface Turn {
  readonly member: Member;
  readonly pass: Pass;
  /** The index of the step. */
  readonly step: number;
  /** The index among all passes of the group. */
  readonly at: number;
  readonly line: Line;
  /** The next one in its line. */
  next: Turn | null;
}

/**
 * Passes that wait for the same: for a target that only one of them may lock, or, of a step that locks nothing, for
 * room in its window. So a pass is looked at when it may be its turn, not at every tick.
 */
export interface Line {
  /** The folded name of the locked target; null for a step that locks nothing. */
  readonly lock: string | null;
  next: Turn | null;
}

/** The lines of a group whose steps start together. */
export function linesOf(members: readonly Member[]): readonly Line[] {
  const lines: Line[] = [];
  const byLock = new Map<string, Line>();
  const last = new Map<Line, Turn>();
  const lineFor = (lock: string): Line => {
    const known = byLock.get(lock);
    if (known !== undefined) return known;
    const line = { lock, next: null };
    byLock.set(lock, line);
    lines.push(line);
    return line;
  };
  let at = 0;
  for (const [step, member] of members.entries()) {
    const own: Line = { lock: null, next: null };
    lines.push(own);
    for (const pass of member.passes) {
      const isLocking = members.length > 1 && pass.locks && pass.target !== null;
      const line = isLocking ? lineFor(foldCase(pass.target.name)) : own;
      const turn: Turn = { member, pass, step, at, line, next: null };
      (last.get(line) ?? line).next = turn;
      last.set(line, turn);
      at += 1;
    }
  }
  return lines;
}
