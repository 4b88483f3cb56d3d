import { sameName } from '../../base/caseless';
import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';

/** Whether a scenario entry concerns an action, on one target or on all. */
export function isAbout(
  entry: { readonly action: string; readonly target?: string },
  action: Action,
  target: Target | null,
): boolean {
  if (!sameName(entry.action, action.name)) return false;
  return entry.target === undefined || (target !== null && sameName(entry.target, target.name));
}
