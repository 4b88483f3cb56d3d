import type { Action } from '../../model/action';
import type { ScopeList } from '../../model/scopeExpressions';
import type { Step } from '../../model/step';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { choicesOf } from '../scenario/choices';
import type { Situation } from '../scenario/situation';
import { type ActionFacts, type StepFacts, stepFactsOf } from '../scenario/stepFacts';
import { anywhere } from '../variables/context';
import { againstEnvironments, againstExcluded, againstGiven, againstList } from './scopeLists';

/**
 * Every plan-time reason against an action in this run, the deciding one first. Empty: it belongs to the run.
 * `SCOPE_UNKNOWN` comes last: what is surely out stays out.
 */
export function scopeReasons(situation: Situation, step: Step, action: Action): readonly Reason[] {
  const facts = stepFactsOf(step);
  const own = facts.actions.find((each) => each.action === action);
  return own === undefined ? none : reasonsAgainst(situation, facts, own);
}

const none: readonly Reason[] = [];

export function reasonsAgainst(situation: Situation, step: StepFacts, facts: ActionFacts): readonly Reason[] {
  const { isRunbook } = situation;
  const { action } = facts;
  let reasons: readonly Reason[] = none;
  let unclear: readonly Reason[] = none;
  const add = (reason: Reason | null) => {
    if (reason === null) return;
    if (reason.code === 'SCOPE_UNKNOWN') unclear = [...unclear, reason];
    else reasons = [...reasons, reason];
  };
  const given = (list: ScopeList) =>
    facts.given.length === 0
      ? undefined
      : againstGiven(situation, facts, list, { ...anywhere, step: step.step, action });
  if (action.isDisabled) add(reasonOf('DISABLED', 'R-302'));
  if (facts.excludedEnvironments.length > 0)
    add(againstExcluded(situation, facts.excludedEnvironments, action.excludedEnvironments));
  const byEnvironment = given('environments');
  if (byEnvironment !== undefined) add(byEnvironment);
  else if (facts.environments.length > 0) add(againstEnvironments(situation, facts.environments, action.environments));
  // A runbook has no channel; what is scoped to one is kept out of account and said (B-03).
  if (!isRunbook) {
    const byChannel = given('channels');
    if (byChannel !== undefined) add(byChannel);
    else if (facts.channels.length > 0) add(againstList(situation, 'channels', facts.channels, action.channels));
  }
  const byTenant = given('tenantTags');
  if (byTenant !== undefined) add(byTenant);
  else if (action.tenantTags.length > 0)
    add(againstList(situation, 'tenantTags', action.tenantTags, action.tenantTags));
  if (!facts.isRequired && isLeftOut(situation, step, facts)) add(reasonOf('USER_SKIPPED', 'R-308'));
  return unclear.length === 0 ? reasons : [...reasons, ...unclear];
}

/** Whether the person who starts the run left the action out, by its own name or its step's. */
export function isLeftOut({ run }: Situation, step: StepFacts, action: ActionFacts): boolean {
  if ((run.skip ?? []).length === 0) return false;
  const { skip } = choicesOf(run);
  return skip.has(step.key) || skip.has(action.key);
}
