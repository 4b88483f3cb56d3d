import type { Action } from '../../model/action';
import { responsibleTeamsOf } from '../../model/actionSettings';
import { actionTypeOf } from '../../model/actionTypes';

/** Whether an action may not be left out: it is set as required, or is an approval by named teams. */
export function isRequired(action: Action): boolean {
  if (action.isRequired) return true;
  return actionTypeOf(action).kind === 'manual' && responsibleTeamsOf(action).length > 0;
}
