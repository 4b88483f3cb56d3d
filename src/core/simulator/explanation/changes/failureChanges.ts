import { sameName } from '../../../base/caseless';
import type { InjectedFailure } from '../../scenario/scenario';
import { failureBefore } from '../checks/earlierCheck';
import type { Candidate, Proposer } from './candidate';
import { withScenario } from './edited';

const onlyAfterFailure = 'COND_FAILURE_NO_FAILURE';

/** Failures taken out of the scenario, answers of people changed, or, for what runs only then, a failure put in. */
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
  const inject = request.scenario.inject ?? [];
  const without = inject.map(
    (entry): Candidate => ({
      sentence: `${nameOf(entry)} does not fail`,
      link: { kind: 'scenario', part: 'failures' },
      request: withScenario(request, { inject: inject.filter((each) => each !== entry) }),
    }),
  );
  const manual = request.scenario.manual ?? [];
  const proceeding = manual
    .filter((answer) => answer.choice !== 'Proceed')
    .map(
      (answer): Candidate => ({
        sentence: `${answer.action} is answered Proceed`,
        link: { kind: 'scenario', part: 'people' },
        request: withScenario(request, { manual: manual.filter((each) => each !== answer) }),
      }),
    );
  const cause = failureBefore(subject);
  const isCause = (entry: Candidate) =>
    cause?.action !== null && cause !== null && entry.sentence.startsWith(cause.action);
  return [...without, ...proceeding].toSorted((left, right) => Number(isCause(right)) - Number(isCause(left)));
};

/** The last action that ran before the step: a failure of it would be the nearest. */
function actionBefore({ of, step }: Parameters<Proposer>[1]): string | null {
  const names = of.situation.process.steps.map((each) => each.name);
  const earlier = new Set(names.slice(0, names.indexOf(step.name)));
  const ran = of.run.decisions.filter(
    (each) =>
      each.action !== null &&
      each.decision === 'Run' &&
      each.reason.code !== 'MANUAL_PROCEED' &&
      earlier.has(each.step ?? ''),
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

function nameOf({ action, target }: InjectedFailure): string {
  return target === undefined ? action : `${action} on ${target}`;
}
