import { stepIn } from '../../../model/row';
import { runConditionOf } from '../../../model/stepSettings';
import type { Decision } from '../../run/run';
import { isOf, stepsBefore } from '../stepsBefore';
import { type Check, checkOf, reaches, type Subject, settingOf } from '../subject';

/** What happened before it, and what that means for its run condition. */
export const earlierCheck: Check = (subject) => {
  const base = { id: 'earlier-steps', label: 'Earlier steps' } as const;
  if (!reaches(subject, 'earlier-steps')) return checkOf({ ...base, mark: 'not-reached', text: 'not reached' });
  const failure = failureBefore(subject);
  const links = [settingOf(subject, 'run-condition'), ...failureLinks(subject, failure)];
  const fails = subject.stopsAt === 'earlier-steps';
  if (fails) return checkOf({ ...base, mark: 'failed', text: failedText(subject, failure), links });
  return checkOf({ ...base, mark: 'passed', text: passedText(subject, failure), links });
};

function failedText({ deciding }: Subject, failure: Decision | null): string {
  const reason = deciding?.reason;
  switch (reason?.code) {
    case 'COND_FAILURE_NO_FAILURE':
      return 'none has failed, and it runs only after a failure';
    case 'CHILD_PRIOR_FAILED':
      return 'an earlier action of this step failed here';
    case 'HALTED_BY_FAILURE':
      return 'this step failed on another target, so no further target starts';
    case 'TASK_PAUSED':
      return `the deployment waits at ${reason.action}`;
    default:
      return `${failure === null ? 'one' : placeOf(failure)} failed`;
  }
}

function passedText({ step }: Subject, failure: Decision | null): string {
  if (failure === null)
    return runConditionOf(step) === 'Always' ? 'none has failed; it always runs' : 'none has failed so far';
  switch (runConditionOf(step)) {
    case 'Failure':
      return `${placeOf(failure)} failed, and it runs only after a failure`;
    case 'Always':
      return `${placeOf(failure)} failed; it always runs`;
    case 'Variable':
      return `${placeOf(failure)} failed, but only the expression decides`;
    default:
      return 'none has failed so far';
  }
}

/** "Deploy package on prd-web-02" */
function placeOf({ action, step, target }: Decision): string {
  const name = action ?? step ?? '';
  return target === null ? name : `${name} on ${target}`;
}

/** The first failure of a step that had ended before this one started, that is, in an earlier group. */
export function failureBefore({ of, step }: Subject): Decision | null {
  const { groups, decisions } = of.run;
  const own = groups.find((group) => group.includes(step)) ?? [step];
  const earlier = stepsBefore(of.situation.process, own);
  return decisions.find((each) => each.decision === 'Fail' && each.actionId !== null && isOf(each, earlier)) ?? null;
}

function failureLinks({ of }: Subject, failure: Decision | null) {
  if (failure === null || failure.stepId === null) return [];
  const injected = (of.situation.scenario.inject ?? []).length > 0;
  // Steps inside a template are shown where the template is used.
  const inside = stepIn(of.situation.process, failure.stepId)?.origin;
  const step = { kind: 'step', stepId: inside?.usage.id ?? failure.stepId } as const;
  return injected ? [step, { kind: 'scenario', part: 'failures' } as const] : [step];
}
