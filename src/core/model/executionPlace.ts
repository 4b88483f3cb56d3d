import type { Action } from './action';
import { runOnServerOf } from './actionSettings';
import { actionTypeOf } from './actionTypes';
import type { Step } from './step';
import { targetTagsOf } from './stepSettings';

/** Where an action runs. `perTarget`: once for each matching target (on it, or on its behalf); otherwise once. */
export interface ExecutionPlace {
  readonly at: 'target' | 'worker' | 'server';
  readonly perTarget: boolean;
}

/**
 * Where an action of a step runs. A type that only the server executes runs there, whatever `RunOnServer` says;
 * otherwise the explicit setting wins over the type's default. On a worker it runs once per matching target if the step
 * has target tags. Source: migrations of the server, which write `RunOnServer` wherever it matters.
 */
export function executionPlaceOf(step: Step, action: Action): ExecutionPlace {
  const hasTags = targetTagsOf(step).length > 0;
  const [place] = actionTypeOf(action).locations;
  if (place === 'server' || place === 'serverOnBehalfOfRoles') return { at: 'server', perTarget: hasTags };
  const onServer = runOnServerOf(action) ?? place !== 'target';
  return onServer ? { at: 'worker', perTarget: hasTags } : { at: 'target', perTarget: true };
}
