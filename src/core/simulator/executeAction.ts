import { foldCase, sameName } from '../base/caseless';
import type { Action } from '../model/action';
import { retriesOf, timeoutMinutesOf } from '../model/actionSettings';
import type { Target } from '../model/deploymentModel';
import { executionPlaceOf } from '../model/executionPlace';
import { propertyOf } from '../model/propertyBag';
import type { Step } from '../model/step';
import { nextGuidance } from './guidance';
import { isAbout } from './isAbout';
import { isRequired } from './isRequired';
import { maySkipUnavailable } from './participation';
import type { Reason } from './reason';
import { reasonOf } from './reasonOf';
import type { DecisionKind } from './run';
import { type RunState, warn } from './runState';

/** What came of one action on one target. */
export interface ActionOutcome {
  readonly decision: DecisionKind;
  readonly reason: Reason;
  /** Why the target leaves the run, or null. */
  readonly drops: Reason | null;
  readonly ticks: number;
}

const manual = 'Octopus.Manual';
const healthCheck = 'Octopus.HealthCheck';

/** Types without automatic retries. */
const neverRetried = [manual, healthCheck, 'Octopus.DeployRelease', 'Octopus.Email'];

/** The plain answer, shared so that thousands of equal leaves cost one object. */
const ran: Reason = reasonOf('RAN', 'R-602');

/** Carries out one action as the scenario wants it to go (sections 6 and 9 of the rules). */
export function executeAction(state: RunState, step: Step, action: Action, target: Target | null): ActionOutcome {
  const ticks = ticksOf(state, action, target);
  const outcome = (decision: DecisionKind, reason: Reason, drops: Reason | null = null): ActionOutcome => ({
    decision,
    reason,
    drops,
    ticks,
  });
  if (state.acquisitionFailed && hasPackages(action))
    return outcome('Fail', reasonOf('PACKAGE_NOT_ACQUIRED', 'R-809', { action: action.name }));
  const type = action.actionType ?? '';
  if (sameName(type, manual)) return answered(state, action, target, outcome);
  const unavailable = unavailability(state, step, action, target);
  if (unavailable !== null)
    return unavailable.code === 'TARGET_UNAVAILABLE'
      ? outcome('Fail', unavailable)
      : outcome('Exclude', unavailable, unavailable);
  const attempts = attemptsOf(state, step, action, target);
  if (attempts.ok) {
    const retried = attempts.count > 1;
    const reason = retried ? reasonOf('RAN_AFTER_RETRY', 'R-920', { attempts: String(attempts.count) }) : ran;
    return outcome('Run', attempts.reason ?? reason, attempts.drops);
  }
  if (sameName(type, healthCheck)) return healthOutcome(state, step, action, target, outcome);
  if (attempts.drops !== null) return outcome('Exclude', attempts.reason, attempts.drops);
  return outcome('Fail', attempts.reason);
}

type MakeOutcome = (decision: DecisionKind, reason: Reason, drops?: Reason | null) => ActionOutcome;

function answered(state: RunState, action: Action, target: Target | null, outcome: MakeOutcome): ActionOutcome {
  const answer = (state.situation.scenario.manual ?? []).find((each) => isAbout(each, action, target));
  switch (answer?.choice ?? 'Proceed') {
    case 'Abort':
      return outcome('Fail', reasonOf('MANUAL_ABORTED', 'R-903', { action: action.name }));
    case 'Hold':
      return outcome('Pause', reasonOf('MANUAL_HOLD', 'R-902', { action: action.name }));
    default:
      return outcome('Run', reasonOf('MANUAL_PROCEED', 'R-901', { action: action.name }));
  }
}

/** An unavailable target fails the first activity on it, or is dropped where that is allowed. */
function unavailability(state: RunState, step: Step, action: Action, target: Target | null): Reason | null {
  if (target === null || executionPlaceOf(step, action).at !== 'target') return null;
  const injected = (state.situation.scenario.inject ?? []).some(
    (each) => each.kind === 'unavailable' && isAbout(each, action, target),
  );
  if (!injected && target.health !== 'Unavailable') return null;
  const params = { target: target.name };
  return injected && maySkipUnavailable(state.situation, target)
    ? reasonOf('TARGET_UNAVAILABLE_SKIPPED', 'R-413', params)
    : reasonOf('TARGET_UNAVAILABLE', 'R-411', params);
}

type Attempts =
  | { readonly ok: true; readonly count: number; readonly reason: Reason | null; readonly drops: null }
  | { readonly ok: false; readonly reason: Reason; readonly drops: Reason | null };

/** The attempts of an action: automatic retries first, then guidance, which may grant them anew. */
function attemptsOf(state: RunState, step: Step, action: Action, target: Target | null): Attempts {
  const canRetry = !neverRetried.some((type) => sameName(type, action.actionType ?? ''));
  if (!canRetry && retriesOf(action) > 0)
    warn(state, reasonOf('RETRY_NOT_SUPPORTED', 'R-921', { action: action.name }), step.name);
  const perRound = 1 + (canRetry ? retriesOf(action) : 0);
  let count = 0;
  let last: Reason = ran;
  for (let round = 0; ; round += 1) {
    for (let attempt = 0; attempt < perRound; attempt += 1) {
      count += 1;
      const failure = failureOf(state, action, target, count);
      if (failure === null) return { ok: true, count, reason: null, drops: null };
      last = failure;
    }
    const answer = nextGuidance(state, step, { action, target, isRequired: isRequired(action), round });
    if (answer === 'Retry') continue;
    const params = { action: action.name, ...(target === null ? {} : { target: target.name }) };
    if (answer === 'Ignore')
      return { ok: true, count, reason: reasonOf('GUIDED_IGNORED', 'R-911', params), drops: null };
    const drops = answer === 'Exclude' ? reasonOf('TARGET_DROPPED_BY_GUIDANCE', 'R-912', params) : null;
    return { ok: false, reason: drops ?? last, drops };
  }
}

/** Why an attempt fails in this scenario, or null. */
function failureOf(state: RunState, action: Action, target: Target | null, attempt: number): Reason | null {
  const { inject = [], minutes = {} } = state.situation.scenario;
  const hit = inject.find(
    (each) =>
      isAbout(each, action, target) &&
      (each.attempts === undefined || each.attempts === 'all' || each.attempts.includes(attempt)),
  );
  const limit = timeoutMinutesOf(action);
  const taken = Object.entries(minutes).find(([name]) => sameName(name, action.name))?.[1];
  const isUnreachable = target?.health === 'Unavailable' && sameName(action.actionType ?? '', healthCheck);
  const isLate = limit !== null && taken !== undefined && taken > limit;
  const params = { action: action.name, ...(target === null ? {} : { target: target.name }) };
  if (isLate || hit?.kind === 'timeout')
    return reasonOf('TIMED_OUT', 'R-922', { ...params, minutes: String(limit ?? '') });
  return hit === undefined && !isUnreachable ? null : reasonOf('RAN_FAILED', 'R-601', params);
}

function healthOutcome(
  state: RunState,
  step: Step,
  action: Action,
  target: Target | null,
  outcome: MakeOutcome,
): ActionOutcome {
  const handling = propertyOf(action.properties, 'Octopus.Action.HealthCheck.ErrorHandling') ?? '';
  const params = { action: action.name, ...(target === null ? {} : { target: target.name }) };
  if (target === null || !sameName(handling, 'TreatExceptionsAsWarnings'))
    return outcome('Fail', reasonOf('HEALTHCHECK_FAILED', 'R-930', params));
  const reason = reasonOf('HEALTHCHECK_DROPPED', 'R-930', params);
  warn(state, reasonOf('TARGET_DROPPED_BY_HEALTHCHECK', 'R-930', params), step.name);
  return outcome('Run', reason, reasonOf('TARGET_DROPPED_BY_HEALTHCHECK', 'R-930', params));
}

export function hasPackages(action: Action): boolean {
  return action.packages.some((reference) => reference.acquisitionLocation !== 'NotAcquired');
}

function ticksOf(state: RunState, action: Action, target: Target | null): number {
  const durations = state.situation.scenario.durations;
  if (durations === undefined) return 1;
  const own = target === null ? undefined : lookUp(durations, `${action.name}@${target.name}`);
  return own ?? lookUp(durations, action.name) ?? 1;
}

function lookUp(table: Readonly<Record<string, number>>, key: string): number | undefined {
  const folded = foldCase(key);
  return Object.entries(table).find(([name]) => foldCase(name) === folded)?.[1];
}
