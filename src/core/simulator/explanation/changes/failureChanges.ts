import { sameName } from '../../../base/caseless';
import type { InjectedFailure } from '../../scenario/scenario';
import { failureBefore } from '../checks/earlierCheck';
import { isOf, stepsBefore } from '../stepsBefore';
import type { Candidate, Proposer } from './candidate';
import { withScenario } from './edited';

const onlyAfterFailure = 'COND_FAILURE_NO_FAILURE';

/**
 * Failures removed from the scenario, other answers to manual interventions and waits, or a failure added for a row
 * that only runs after one.
 */
export const failureChanges: Proposer = (request, subject) => {
  const { deciding, stopsAt } = subject;
  if (
    deciding === null ||
    (stopsAt !== 'earlier-steps' && stopsAt !== 'outcome' && stopsAt !== 'person' && stopsAt !== 'packages')
  )
    return [];
  const { code } = deciding.reason;
  if (code === onlyAfterFailure) {
    const before = actionBefore(subject);
    return before === null ? [] : [injecting(request, before)];
  }
  const cause = failureBefore(subject);
  const isCause = (entry: { readonly action: string }) => cause?.action != null && sameName(entry.action, cause.action);
  const causeFirst = <T extends { readonly action: string }>(entries: readonly T[]) =>
    entries.toSorted((left, right) => Number(isCause(right)) - Number(isCause(left)));
  const inject = request.scenario.inject ?? [];
  const without = causeFirst(inject).map(
    (entry): Candidate => ({
      sentence: `${nameOf(entry)} does not fail`,
      link: { kind: 'scenario', part: 'failures' },
      request: withScenario(request, { inject: inject.filter((each) => each !== entry) }),
    }),
  );
  const manual = request.scenario.manual ?? [];
  const proceeding = causeFirst(manual.filter((answer) => answer.choice !== 'Proceed')).map(
    (answer): Candidate => ({
      sentence: `${answer.action} is answered Proceed`,
      link: { kind: 'scenario', part: 'people' },
      request: withScenario(request, { manual: manual.filter((each) => each !== answer) }),
    }),
  );
  const waits = request.scenario.waits ?? [];
  const completing = causeFirst(waits.filter(({ choice = 'Complete' }) => choice !== 'Complete')).map(
    (wait): Candidate => ({
      sentence: `What ${nameOf(wait)} waits for happens`,
      link: { kind: 'scenario', part: 'people' },
      request: withScenario(request, {
        waits: waits.map((each) => (each === wait ? { ...each, choice: 'Complete' } : each)),
      }),
    }),
  );
  const answered = [...proceeding, ...completing];
  return [...manual, ...waits].some(isCause) ? [...answered, ...without] : [...without, ...answered];
};

/** The last action that ran before the step: the closest place for a failure. */
function actionBefore({ of, step }: Parameters<Proposer>[1]): string | null {
  const earlier = stepsBefore(of.situation.process, [step]);
  const ran = of.run.decisions.filter(
    (each) =>
      each.action !== null && each.decision === 'Run' && each.reason.code !== 'MANUAL_PROCEED' && isOf(each, earlier),
  );
  return ran.at(-1)?.action ?? null;
}

function injecting(request: Parameters<Proposer>[0], action: string): Candidate {
  const inject = [...(request.scenario.inject ?? []).filter((each) => !sameName(each.action, action)), { action }];
  return {
    sentence: `An earlier step fails, such as ${action}`,
    link: { kind: 'scenario', part: 'failures' },
    request: withScenario(request, { inject }),
  };
}

function nameOf({ action, target }: Pick<InjectedFailure, 'action' | 'target'>): string {
  return target === undefined ? action : `${action} on ${target}`;
}
