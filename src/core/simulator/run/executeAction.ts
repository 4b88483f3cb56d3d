import { foldCase } from '../../base/caseless';
import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';
import type { Step } from '../../model/step';
import { maySkipUnavailable } from '../before/participation';
import type { DecisionKind } from '../reasons/decisionKind';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { isAbout, scenarioIndexOf } from '../scenario/scenarioIndex';
import { type ActionFacts, actionFactsOf } from '../scenario/stepFacts';
import { nextGuidance } from './guidance';
import { type RunState, warn } from './runState';

/** The result of one action on one target. */
export interface ActionOutcome {
  readonly decision: DecisionKind;
  readonly reason: Reason;
  /** Why the target leaves the run, or null. */
  readonly drops: Reason | null;
  readonly ticks: number;
}

/** The most common reason, shared so that thousands of results cost one object. */
const ran: Reason = reasonOf('RAN', 'R-602');

/** The most common outcome. */
const plainRun: ActionOutcome = { decision: 'Run', reason: ran, drops: null, ticks: 1 };

/** Carries out one action as the scenario defines (RULES.md, sections 6 and 9). */
export function executeAction(state: RunState, step: Step, action: Action, target: Target | null): ActionOutcome {
  const facts = actionFactsOf(step, action);
  if (isPlain(state, facts, target)) return plainRun;
  const ticks = ticksOf(state, facts, target);
  const outcome = (decision: DecisionKind, reason: Reason, drops: Reason | null = null): ActionOutcome => ({
    decision,
    reason,
    drops,
    ticks,
  });
  if (state.acquisitionFailed && facts.hasPackages)
    return outcome('Fail', reasonOf('PACKAGE_NOT_ACQUIRED', 'R-809', { action: action.name }));
  if (facts.isManual) return answered(state, facts, target, outcome);
  const unavailable = unavailability(state, facts, target);
  if (unavailable !== null)
    return unavailable.code === 'TARGET_UNAVAILABLE'
      ? outcome('Fail', unavailable)
      : outcome('Exclude', unavailable, unavailable);
  const attempts = attemptsOf(state, step, facts, target);
  if (attempts.ok && attempts.reason !== null) return outcome('Run', attempts.reason);
  if (attempts.ok) {
    const waiting = waitOf(state, facts, target);
    if (waiting !== null) return outcome(waiting.decision, waiting.reason);
    const retried = attempts.count > 1;
    const reason = retried ? reasonOf('RAN_AFTER_RETRY', 'R-920', { attempts: attempts.count }) : ran;
    return outcome('Run', reason);
  }
  if (attempts.drops !== null) return outcome('Exclude', attempts.reason, attempts.drops);
  if (facts.isHealthCheck) return healthOutcome(state, step, facts, target, outcome);
  return outcome('Fail', attempts.reason);
}

/** Whether an action can only succeed: neither the scenario, nor its type, nor its target says otherwise. */
function isPlain({ situation, acquisitionFailed }: RunState, facts: ActionFacts, target: Target | null): boolean {
  return (
    !facts.isManual &&
    !facts.hasIgnoredRetries &&
    !facts.hasIgnoredTimeLimit &&
    target?.health !== 'Unavailable' &&
    !(acquisitionFailed && facts.hasPackages) &&
    !scenarioIndexOf(situation.scenario).mentioned.has(facts.key)
  );
}

type MakeOutcome = (decision: DecisionKind, reason: Reason, drops?: Reason | null) => ActionOutcome;

function answered(
  { situation }: RunState,
  { key, action }: ActionFacts,
  target: Target | null,
  outcome: MakeOutcome,
): ActionOutcome {
  const answer = scenarioIndexOf(situation.scenario)
    .manual.get(key)
    ?.find((each) => isAbout(each, target));
  switch (answer?.choice ?? 'Proceed') {
    case 'Abort':
      return outcome('Fail', reasonOf('MANUAL_ABORTED', 'R-903', { action: action.name }));
    case 'Hold':
      return outcome('Pause', reasonOf('MANUAL_HOLD', 'R-902', { action: action.name }));
    default:
      return outcome('Run', reasonOf('MANUAL_PROCEED', 'R-901', { action: action.name }));
  }
}

/** An unavailable target fails the first action on it, or leaves the run if that is allowed. */
function unavailability({ situation }: RunState, facts: ActionFacts, target: Target | null): Reason | null {
  if (target === null || facts.at !== 'target') return null;
  const entries = scenarioIndexOf(situation.scenario).inject.get(facts.key) ?? [];
  const injected = entries.some((each) => each.kind === 'unavailable' && isAbout(each, target));
  if (!injected && target.health !== 'Unavailable') return null;
  const params = { target: target.name };
  return injected && maySkipUnavailable(situation, target)
    ? reasonOf('TARGET_UNAVAILABLE_SKIPPED', 'R-413', params)
    : reasonOf('TARGET_UNAVAILABLE', 'R-411', params);
}

/** What an action waits for after its work, and the result; null if it does not wait. */
function waitOf(
  { situation }: RunState,
  { key, name }: ActionFacts,
  target: Target | null,
): { readonly decision: DecisionKind; readonly reason: Reason } | null {
  const entries = scenarioIndexOf(situation.scenario).waits.get(key) ?? [];
  // An entry for the target wins over one for all targets.
  const wait =
    entries.find((each) => each.target !== undefined && isAbout(each, target)) ??
    entries.find((each) => each.target === undefined);
  if (wait === undefined) return null;
  const about = { action: name, awaited: wait.waitsFor ?? null };
  switch (wait.choice ?? 'Complete') {
    case 'Fail':
      return { decision: 'Fail', reason: reasonOf('WAIT_FAILED', 'R-907', about) };
    case 'Hold':
      return { decision: 'Pause', reason: reasonOf('WAIT_HOLD', 'R-907', about) };
    default:
      return { decision: 'Run', reason: reasonOf('WAIT_COMPLETED', 'R-907', about) };
  }
}

type Attempts =
  | /** `reason`: it failed, and a person chose to ignore that. */
  { readonly ok: true; readonly count: number; readonly reason: Reason | null; readonly drops: null }
  | { readonly ok: false; readonly reason: Reason; readonly drops: Reason | null };

/** The attempts of an action: automatic retries first, then guidance, which may grant further retries. */
function attemptsOf(state: RunState, step: Step, facts: ActionFacts, target: Target | null): Attempts {
  const { action } = facts;
  if (facts.hasIgnoredRetries) warn(state, reasonOf('RETRY_NOT_SUPPORTED', 'R-921', { action: action.name }), step);
  if (facts.hasIgnoredTimeLimit) warn(state, reasonOf('TIMEOUT_NOT_SUPPORTED', 'R-921', { action: action.name }), step);
  const perRound = 1 + facts.retries;
  let count = 0;
  let last: Reason = ran;
  for (let round = 0; ; round += 1) {
    for (let attempt = 0; attempt < perRound; attempt += 1) {
      count += 1;
      const failure = failureOf(state, facts, target, count);
      if (failure === null) return { ok: true, count, reason: null, drops: null };
      last = failure;
    }
    // A target that only leaves the run is no failure, so nobody is asked.
    if (facts.onlyWarns && target !== null) return { ok: false, reason: last, drops: null };
    const answer = nextGuidance(state, step, { action, target, isRequired: facts.isRequired, round });
    if (answer === 'Retry') continue;
    const about = { action: action.name, answer: null, target: target?.name ?? null };
    if (answer === 'Ignore')
      return { ok: true, count, reason: reasonOf('GUIDED_IGNORED', 'R-911', about), drops: null };
    const drops = answer === 'Exclude' ? reasonOf('TARGET_DROPPED_BY_GUIDANCE', 'R-912', about) : null;
    return { ok: false, reason: drops ?? last, drops };
  }
}

/** Why an attempt fails in this scenario, or null. */
export function failureOf(
  { situation }: RunState,
  facts: ActionFacts,
  target: Target | null,
  attempt: number,
): Reason | null {
  const { inject, minutes } = scenarioIndexOf(situation.scenario);
  const hit = inject
    .get(facts.key)
    ?.find(
      (each) =>
        isAbout(each, target) &&
        (each.attempts === undefined || each.attempts === 'all' || each.attempts.includes(attempt)),
    );
  const limit = facts.timeoutMinutes;
  const taken = minutes.get(facts.key);
  const isUnreachable = target?.health === 'Unavailable' && facts.isHealthCheck;
  const isLate = limit !== null && taken !== undefined && taken > limit;
  const about = { action: facts.name, target: target?.name ?? null };
  if (isLate || hit?.kind === 'timeout') return reasonOf('TIMED_OUT', 'R-922', { ...about, minutes: limit });
  return hit === undefined && !isUnreachable ? null : reasonOf('RAN_FAILED', 'R-601', about);
}

function healthOutcome(
  state: RunState,
  step: Step,
  facts: ActionFacts,
  target: Target | null,
  outcome: MakeOutcome,
): ActionOutcome {
  const about = { action: facts.name, target: target?.name ?? null };
  if (target === null || !facts.onlyWarns) return outcome('Fail', reasonOf('HEALTHCHECK_FAILED', 'R-930', about));
  const reason = reasonOf('HEALTHCHECK_DROPPED', 'R-930', about);
  warn(state, reasonOf('TARGET_DROPPED_BY_HEALTHCHECK', 'R-930', about), step);
  return outcome('Run', reason, reasonOf('TARGET_DROPPED_BY_HEALTHCHECK', 'R-930', about));
}

export function hasPackages(action: Action): boolean {
  return action.packages.some((reference) => reference.acquisitionLocation !== 'NotAcquired');
}

function ticksOf({ situation }: RunState, { key }: ActionFacts, target: Target | null): number {
  const { durations } = scenarioIndexOf(situation.scenario);
  if (durations.size === 0) return 1;
  const own = target === null ? undefined : durations.get(`${key}@${foldCase(target.name)}`);
  return own ?? durations.get(key) ?? 1;
}
