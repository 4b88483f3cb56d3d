import { noteAction } from '../variables/actionStatus';
import type { Leaf, Member } from './member';
import type { RunState } from './runState';

/** Takes down what came of an action, for the records of the step and for texts that ask for it. */
export function noteLeaf(state: RunState, { leaves }: Member, leaf: Leaf): void {
  noteAction(state, leaf.action.name, leaf.target, leaf.decision);
  leaves.push(leaf);
}
