import { sameName } from '../base/caseless';
import type { Action } from '../model/action';
import { responsibleTeamsOf } from '../model/actionSettings';
import type { Step } from '../model/step';
import type { Reason } from './reason';
import { reasonOf } from './reasonOf';
import { isMentioned, type Situation } from './situation';
import { satisfiesTags } from './tenantTags';

/**
 * Every plan-time reason against an action in this run, the deciding one first. Empty: it belongs to the run.
 */
export function scopeReasons(situation: Situation, step: Step, action: Action): readonly Reason[] {
  const { environment, channel, tenant, isRunbook } = situation;
  const reasons: Reason[] = [];
  if (action.isDisabled) reasons.push(reasonOf('DISABLED', 'R-302'));
  if (isMentioned(environment, action.excludedEnvironments))
    reasons.push(
      reasonOf('ENV_EXCLUDED', 'R-304', { environment: environment.name, excluded: action.excludedEnvironments }),
    );
  if (action.environments.length > 0 && !isMentioned(environment, action.environments))
    reasons.push(reasonOf('ENV_NOT_INCLUDED', 'R-303', { environment: environment.name, only: action.environments }));
  // A runbook has no channel; what is scoped to one is kept out of account and said (B-03).
  if (!isRunbook && action.channels.length > 0 && !isMentioned(channel, action.channels))
    reasons.push(reasonOf('CHANNEL_MISMATCH', 'R-305', { channel: channel.name, only: action.channels }));
  if (action.tenantTags.length > 0) {
    if (tenant === null) reasons.push(reasonOf('TENANT_TAGS_UNTENANTED', 'R-307', { tags: action.tenantTags }));
    else if (!satisfiesTags(action.tenantTags, tenant.tags))
      reasons.push(reasonOf('TENANT_TAG_MISMATCH', 'R-306', { tenant: tenant.name, tags: action.tenantTags }));
  }
  if (isLeftOut(situation, step, action) && !isRequired(action)) reasons.push(reasonOf('USER_SKIPPED', 'R-308'));
  return reasons;
}

/** Whether the person who starts the run left the action out, by its own name or its step's. */
export function isLeftOut(situation: Situation, step: Step, action: Action): boolean {
  return (situation.run.skip ?? []).some((name) => sameName(name, step.name) || sameName(name, action.name));
}

/** Whether an action may not be left out: ticked so, or an approval by named teams. */
export function isRequired(action: Action): boolean {
  return action.isRequired || responsibleTeamsOf(action).length > 0;
}
