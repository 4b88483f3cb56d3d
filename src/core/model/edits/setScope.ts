import type { Action, ActionId } from '../action';
import type { Process } from '../process';
import type { StepId } from '../step';
import { withFields } from '../withFields';
import type { EditResult } from './editRefusal';
import { updateActions } from './updateAction';

/** Which environments an action runs in: all, only those named, or all except those named. */
export type EnvironmentMode = 'all' | 'only' | 'except';

/**
 * Sets the environments of an action, or of all actions of a step if `actionId` is null. Names are as the file writes
 * them. The other list is cleared; to keep both, as some files do, use `setEnvironmentLists`.
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
 * Sets some of the fields that limit environments and leaves the others as they are.
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

/** Sets the channels of an action, or of all actions of a step; none = any channel. */
export function setChannels(
  process: Process,
  stepId: StepId,
  actionId: ActionId | null,
  channels: readonly string[],
): EditResult {
  return updateActions(process, stepId, actionId, (action) => withFields(action, { channels }));
}

/** Sets the tenant tags (`Set/Tag`) of an action, or of all actions of a step; none = any tenant. */
export function setTenantTags(
  process: Process,
  stepId: StepId,
  actionId: ActionId | null,
  tenantTags: readonly string[],
): EditResult {
  return updateActions(process, stepId, actionId, (action) => withFields(action, { tenantTags }));
}

/** Sets whether an action, or all actions of a step, are required, so that nobody can skip them at deployment. */
export function setRequired(
  process: Process,
  stepId: StepId,
  actionId: ActionId | null,
  isRequired: boolean,
): EditResult {
  return updateActions(process, stepId, actionId, (action) => withFields(action, { isRequired }));
}

/** Disables or enables an action, or all actions of a step if `actionId` is null. */
export function setDisabled(
  process: Process,
  stepId: StepId,
  actionId: ActionId | null,
  isDisabled: boolean,
): EditResult {
  return updateActions(process, stepId, actionId, (action) => withFields(action, { isDisabled }));
}
