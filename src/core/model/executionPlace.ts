import type { Action } from './action';
import { runOnServerOf } from './actionSettings';
import { actionTypeOf } from './actionTypes';
import type { Step } from './step';
import { targetTagsOf } from './stepSettings';

/** Where an action runs. `perTarget`: once for each matching target, there or on its behalf; else once. */
export interface ExecutionPlace {
  readonly at: 'target' | 'worker' | 'server';
  readonly perTarget: boolean;
}

/**
 * Where an action of a step runs: a type that only the server carries out runs there, and a stored `RunOnServer` means
 * nothing on it; else the explicit setting wins, else the type decides. On a worker, it runs once per matching target
 * when the step has target tags. Source: migrations of the server, which write `RunOnServer` out where it counts.
 */
export function executionPlaceOf(step: Step, action: Action): ExecutionPlace {
  const hasTags = targetTagsOf(step).length > 0;
  const [place] = actionTypeOf(action).locations;
  if (place === 'server' || place === 'serverOnBehalfOfRoles') return { at: 'server', perTarget: hasTags };
  const onServer = runOnServerOf(action) ?? place !== 'target';
  return onServer ? { at: 'worker', perTarget: hasTags } : { at: 'target', perTarget: true };
}
