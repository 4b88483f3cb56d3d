import type { Action, ActionId } from '../action';
import type { Process } from '../process';
import type { StepId } from '../step';
import { withFields } from '../withFields';
import type { EditResult } from './editRefusal';
import { updateActions } from './updateAction';

/** Which environments an action runs in: all, only those named, or all except those named. */
export type EnvironmentMode = 'all' | 'only' | 'except';

/**
 * Sets the environments of an action, or of all actions of a step when `actionId` is null. Names as the file writes
 * them. The other list is emptied; to keep both, as some files do, use `setEnvironmentLists`.
 *
 * @returns `unknown-step` or `unknown-action`
 */
export function setEnvironments(
  process: Process,
  stepId: StepId,
  actionId: ActionId | null,
  mode: EnvironmentMode,
  names: readonly string[] = [],
): EditResult {
  return updateActions(process, stepId, actionId, (action) =>
    withFields(action, {
      environments: mode === 'only' ? names : [],
      excludedEnvironments: mode === 'except' ? names : [],
    }),
  );
}

/**
 * Sets some of what says where an action runs, and leaves the rest of it as it is.
 *
 * @returns `unknown-step` or `unknown-action`
 */
export function setEnvironmentLists(
  process: Process,
  stepId: StepId,
  actionId: ActionId,
  lists: Partial<Pick<Action, 'environments' | 'excludedEnvironments' | 'environmentsVariable'>>,
): EditResult {
  return updateActions(process, stepId, actionId, (action) => withFields<Action>(action, lists));
}

/** Sets the channels an action, or all actions of a step, runs for; none = any channel. */
export function setChannels(
  process: Process,
  stepId: StepId,
  actionId: ActionId | null,
  channels: readonly string[],
): EditResult {
  return updateActions(process, stepId, actionId, (action) => withFields(action, { channels }));
}

/** Sets the tenant tags (`Set/Tag`) an action, or all actions of a step, runs for; none = any tenant. */
export function setTenantTags(
  process: Process,
  stepId: StepId,
  actionId: ActionId | null,
  tenantTags: readonly string[],
): EditResult {
  return updateActions(process, stepId, actionId, (action) => withFields(action, { tenantTags }));
}

/** Says whether an action, or all actions of a step, may be left out by hand at deployment. */
export function setRequired(
  process: Process,
  stepId: StepId,
  actionId: ActionId | null,
  isRequired: boolean,
): EditResult {
  return updateActions(process, stepId, actionId, (action) => withFields(action, { isRequired }));
}

/** Disables or enables an action, or with `actionId` null a step, which means all its actions. */
export function setDisabled(
  process: Process,
  stepId: StepId,
  actionId: ActionId | null,
  isDisabled: boolean,
): EditResult {
  return updateActions(process, stepId, actionId, (action) => withFields(action, { isDisabled }));
}
