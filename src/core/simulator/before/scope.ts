import type { Action } from '../../model/action';
import { namesOf } from '../../model/namesOf';
import { satisfiesTags } from '../../model/satisfiesTags';
import type { Step } from '../../model/step';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { choicesOf } from '../scenario/choices';
import { isAmong } from '../scenario/named';
import type { Situation } from '../scenario/situation';
import { type ActionFacts, type StepFacts, stepFactsOf } from '../scenario/stepFacts';

/**
 * Every plan-time reason against an action in this run, the deciding one first. Empty: it belongs to the run.
 */
export function scopeReasons(situation: Situation, step: Step, action: Action): readonly Reason[] {
  const facts = stepFactsOf(step);
  const own = facts.actions.find((each) => each.action === action);
  return own === undefined ? none : reasonsAgainst(situation, facts, own);
}

const none: readonly Reason[] = [];

export function reasonsAgainst(situation: Situation, step: StepFacts, facts: ActionFacts): readonly Reason[] {
  const { environment, channel, tenant, isRunbook, model } = situation;
  const { action } = facts;
  let reasons: Reason[] | null = null;
  const add = (reason: Reason) => {
    reasons ??= [];
    reasons.push(reason);
  };
  if (action.isDisabled) add(reasonOf('DISABLED', 'R-302'));
  if (facts.excludedEnvironments.length > 0 && isAmong(environment, facts.excludedEnvironments))
    add(
      reasonOf('ENV_EXCLUDED', 'R-304', {
        environment: environment.name,
        excluded: namesOf(model.environments, action.excludedEnvironments),
      }),
    );
  if (facts.environments.length > 0 && !isAmong(environment, facts.environments))
    add(
      reasonOf('ENV_NOT_INCLUDED', 'R-303', {
        environment: environment.name,
        only: namesOf(model.environments, action.environments),
      }),
    );
  // A runbook has no channel; what is scoped to one is kept out of account and said (B-03).
  if (!isRunbook && facts.channels.length > 0 && !isAmong(channel, facts.channels))
    add(
      reasonOf('CHANNEL_MISMATCH', 'R-305', { channel: channel.name, only: namesOf(model.channels, action.channels) }),
    );
  if (action.tenantTags.length > 0) {
    if (tenant === null) add(reasonOf('TENANT_TAGS_UNTENANTED', 'R-307', { tags: action.tenantTags }));
    else if (!satisfiesTags(action.tenantTags, tenant.tags))
      add(reasonOf('TENANT_TAG_MISMATCH', 'R-306', { tenant: tenant.name, tags: action.tenantTags }));
  }
  if (!facts.isRequired && isLeftOut(situation, step, facts)) add(reasonOf('USER_SKIPPED', 'R-308'));
  return reasons ?? none;
}

/** Whether the person who starts the run left the action out, by its own name or its step's. */
export function isLeftOut({ run }: Situation, step: StepFacts, action: ActionFacts): boolean {
  if ((run.skip ?? []).length === 0) return false;
  const { skip } = choicesOf(run);
  return skip.has(step.key) || skip.has(action.key);
}
