import { foldCase } from '../../base/caseless';
import type { Action } from '../../model/action';
import { idsFrom } from '../../model/newId';
import type { ScopeList } from '../../model/scopeExpressions';
import { noUseScope, type Step } from '../../model/step';
import { stepOfOutline } from '../../model/stepOfOutline';
import type { Reason, ReasonCode } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { choicesOf } from '../scenario/choices';
import type { Situation } from '../scenario/situation';
import { type ActionFacts, type StepFacts, stepFactsOf } from '../scenario/stepFacts';
import { anywhere } from '../variables/context';
import { reasonAgainstEnvironments, reasonAgainstExcluded, reasonAgainstList, reasonsAgainstGiven } from './scopeLists';

/**
 * Every reason against an action known before the run, the deciding one first. Empty: it is in scope.
 * `SCOPE_UNKNOWN` comes last: an action that is certainly out of scope stays out.
 */
export function scopeReasons(situation: Situation, step: Step, action: Action): readonly Reason[] {
  const facts = stepFactsOf(step);
  const own = facts.actions.find((each) => each.action === action);
  return own === undefined ? none : reasonsAgainst(situation, facts, own);
}

const none: readonly Reason[] = [];

/** The same for facts that were already read. The scope of a process template use applies to each of its steps (T-05). */
export function reasonsAgainst(situation: Situation, step: StepFacts, facts: ActionFacts): readonly Reason[] {
  const own = ownReasons(situation, step, facts);
  const { origin } = step.step;
  return origin === undefined ? own : inOrder(reasonsAgainstUse(situation, origin.usage), own);
}

function ownReasons(situation: Situation, step: StepFacts, facts: ActionFacts): readonly Reason[] {
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
      : reasonsAgainstGiven(situation, facts, list, { ...anywhere, step: step.step, action });
  if (action.isDisabled) add(reasonOf('DISABLED', 'R-302'));
  if (facts.excludedEnvironments.length > 0)
    add(reasonAgainstExcluded(situation, facts.excludedEnvironments, action.excludedEnvironments));
  const byEnvironment = given('environments');
  if (byEnvironment !== undefined) add(byEnvironment);
  else if (facts.environments.length > 0)
    add(reasonAgainstEnvironments(situation, facts.environments, action.environments));
  // A runbook has no channel; a scope by channel is ignored, and a warning says so (B-03).
  if (!isRunbook) {
    const byChannel = given('channels');
    if (byChannel !== undefined) add(byChannel);
    else if (facts.channels.length > 0) add(reasonAgainstList(situation, 'channels', facts.channels, action.channels));
  }
  const byTenant = given('tenantTags');
  if (byTenant !== undefined) add(byTenant);
  else if (action.tenantTags.length > 0)
    add(reasonAgainstList(situation, 'tenantTags', action.tenantTags, action.tenantTags));
  if (!facts.isRequired && isLeftOut(situation, step, facts)) add(reasonOf('USER_SKIPPED', 'R-308'));
  return unclear.length === 0 ? reasons : [...reasons, ...unclear];
}

/** Whether the person who starts the run left out the action, by its own name or its step's. */
export function isLeftOut({ run }: Situation, step: StepFacts, action: ActionFacts): boolean {
  if ((run.skip ?? []).length === 0) return false;
  const { skip } = choicesOf(run);
  const usage = step.step.origin?.usage;
  return skip.has(step.key) || skip.has(action.key) || (usage !== undefined && skip.has(foldCase(usage.name)));
}

/** The reasons from the scope of a process template use, in place of an action's (T-03, T-05). */
export function reasonsAgainstUse(situation: Situation, usage: Step): readonly Reason[] {
  const facts = factsOfUse(usage);
  return facts.actions.flatMap((own) => ownReasons(situation, facts, own));
}

/** The use as a step with one action. */
function factsOfUse(usage: Step): StepFacts {
  const known = remembered.get(usage);
  if (known !== undefined) return known;
  const { isDisabled: disabled, isRequired: required, ...lists } = usage.processTemplate?.scope ?? noUseScope;
  const action = { name: usage.name, disabled, required, ...lists };
  const facts = stepFactsOf(stepOfOutline({ name: usage.name, actions: [action] }, idsFrom(1)));
  remembered.set(usage, facts);
  return facts;
}

const remembered = new WeakMap<Step, StepFacts>();

/** The reasons in the order of R-301, those of the use first; "left out" is reported once. */
function inOrder(ofUse: readonly Reason[], own: readonly Reason[]): readonly Reason[] {
  const both = [...ofUse.filter(({ code }) => code !== 'USER_SKIPPED'), ...own];
  return ofUse.length === 0 ? own : both.toSorted((one, other) => rankOf(one) - rankOf(other));
}

const order: readonly ReasonCode[] = [
  'DISABLED',
  'ENV_EXCLUDED',
  'ENV_NOT_INCLUDED',
  'CHANNEL_MISMATCH',
  'TENANT_TAGS_UNTENANTED',
  'TENANT_TAG_MISMATCH',
  'USER_SKIPPED',
  'SCOPE_UNKNOWN',
];

function rankOf({ code }: Reason): number {
  return order.indexOf(code);
}
