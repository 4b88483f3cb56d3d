import type { BoundNode } from '../evaluate/boundNode';
import { childOf } from '../evaluate/childOf';
import type { PathStep } from '../tree';

/** The node to which steps lead, and how many of them could be followed. */
export function followSteps(
  start: BoundNode,
  steps: readonly PathStep[],
): { readonly node: BoundNode; readonly taken: number } {
  let node = start;
  for (let taken = 0; taken < steps.length; taken += 1) {
    const step = steps[taken]!;
    const next = step.kind === 'token-index' ? undefined : childOf(node, step);
    if (next === undefined) return { node, taken };
    node = next;
  }
  return { node, taken: steps.length };
}
