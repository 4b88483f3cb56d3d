import { foldCase } from '../../../base/caseless';
import type { Step } from '../../../model/step';
import type { Range } from './startRanges';

/** Positions of steps and actions by folded name. */
interface NamePositions {
  readonly steps: ReadonlyMap<string, readonly number[]>;
  readonly actions: ReadonlyMap<string, readonly number[]>;
  /** For each step, the next one that has an action of the same name; none if missing. */
  readonly next: ReadonlyMap<number, number>;
}

/** Computed once for all environments. */
export function namePositionsIn(steps: readonly Step[]): NamePositions {
  const known = remembered.get(steps);
  if (known !== undefined) return known;
  const positions = { steps: new Map<string, number[]>(), actions: new Map<string, number[]>(), next: new Map() };
  for (const [at, step] of steps.entries()) {
    add(positions.steps, step.name, at);
    for (const { name } of step.actions) {
      const before = add(positions.actions, name, at);
      if (before !== undefined && !positions.next.has(before)) positions.next.set(before, at);
    }
  }
  remembered.set(steps, positions);
  return positions;
}

const remembered = new WeakMap<readonly Step[], NamePositions>();

/** Adds a position; returns the one before it that has the same name. */
function add(positions: Map<string, number[]>, name: string, at: number): number | undefined {
  const key = foldCase(name);
  const list = positions.get(key);
  const before = list?.at(-1);
  if (list === undefined) positions.set(key, [at]);
  else if (before !== at) list.push(at);
  return before === at ? undefined : before;
}

/** Whether several steps of a range have actions of the same name. */
export function sharesNames(steps: readonly Step[], { from, to }: Range): boolean {
  if (to - from === 1) return false;
  const { next } = namePositionsIn(steps);
  for (let at = from; at < to; at += 1) if ((next.get(at) ?? to) < to) return true;
  return false;
}
