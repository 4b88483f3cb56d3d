import { foldCase } from '../../base/caseless';
import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';
import { noteAction } from '../variables/actionStatus';
import type { Leaf, Member } from './member';
import type { RunState } from './runState';

/** Records the result of an action, for the decisions about the step and for texts that read it. */
export function noteLeaf(state: RunState, { leaves }: Member, leaf: Leaf): void {
  noteAction(state, leaf.action.name, leaf.target, leaf.decision);
  // It is unknown whether it runs, so its outputs are unknown, too.
  if (leaf.decision === 'Unknown') noteRan(state, leaf.action, leaf.target);
  leaves.push(leaf);
}

/** From now on its outputs can be read. */
export function noteRan({ ran }: RunState, action: Action, target: Target | null): void {
  const key = foldCase(action.name);
  const where = target === null ? '' : foldCase(target.name);
  const places = ran.get(key);
  if (places === undefined) ran.set(key, new Set([where]));
  else places.add(where);
}
