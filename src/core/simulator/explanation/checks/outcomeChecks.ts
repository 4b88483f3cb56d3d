import { sameName } from '../../../base/caseless';
import { retriesOf, timeoutMinutesOf } from '../../../model/actionSettings';
import { actionTypeOf } from '../../../model/actionTypes';
import { stepNumber } from '../../../model/row';
import { packageRequirementOf } from '../../../model/stepSettings';
import { explain } from '../../words/explain';
import { midSentence, withoutFullStop } from '../../words/phrases';
import { type Check, checkOf, reaches, settingOf } from '../subject';

/** When its packages are acquired; null if it uses none. */
export const packagesCheck: Check = (subject) => {
  const { actions, step, of, stopsAt } = subject;
  const uses = actions.some((action) => action.packages.length > 0);
  if (!uses && packageRequirementOf(step) === 'LetOctopusDecide') return null;
  const base = { id: 'packages', label: 'Packages', links: [settingOf(subject, 'package-requirement')] } as const;
  if (!reaches(subject, 'packages')) return checkOf({ ...base, mark: 'not-reached', text: 'not reached' });
  if (stopsAt === 'packages') return checkOf({ ...base, mark: 'failed', text: 'could not be fetched' });
  const { steps } = of.situation.process;
  const own = steps.indexOf(step);
  const fetched = of.run.acquisitions.findLast((each) => steps.indexOf(each.before) <= own);
  if (fetched === undefined) return checkOf({ ...base, mark: 'unused', text: 'none are fetched before it' });
  const before = `${stepNumber(steps, steps.indexOf(fetched.before))} ${fetched.before.name}`;
  return checkOf({
    ...base,
    mark: 'passed',
    text: `fetched before ${fetched.before === step ? 'it' : before}`,
  });
};

/** Whose response it waits for; null if it asks nobody. */
export const personCheck: Check = (subject) => {
  const { actions, deciding, decisions, stopsAt } = subject;
  if (!actions.some((action) => actionTypeOf(action).kind === 'manual')) return null;
  const base = { id: 'person', label: 'Person', links: [{ kind: 'scenario', part: 'people' }] } as const;
  if (!reaches(subject, 'person')) return checkOf({ ...base, mark: 'not-reached', text: 'not reached' });
  if (stopsAt === 'person')
    return checkOf({
      ...base,
      mark: 'failed',
      text: deciding?.reason.code === 'MANUAL_HOLD' ? 'has not answered' : 'answers Abort',
    });
  const given = (subject.of.situation.scenario.manual ?? []).some((each) =>
    decisions.some((decision) => decision.action !== null && sameName(decision.action, each.action)),
  );
  return checkOf({ ...base, mark: 'passed', text: given ? 'answers Proceed' : 'is assumed to answer Proceed' });
};

/** Retries, the time limit, and failures in the scenario. */
export const retriesCheck: Check = (subject) => {
  const { actions, deciding, stopsAt } = subject;
  const base = { id: 'retries', label: 'Retries, time' } as const;
  if (!reaches(subject, 'outcome')) return checkOf({ ...base, mark: 'not-reached', text: 'not reached' });
  const retries = Math.max(0, ...actions.map(retriesOf));
  const limits = actions.flatMap((action) => timeoutMinutesOf(action) ?? []);
  const links = [settingOf(subject, retries > 0 || limits.length === 0 ? 'retries' : 'time-limit')];
  if (stopsAt === 'outcome' && deciding !== null)
    return checkOf({
      ...base,
      mark: 'failed',
      text: withoutFullStop(midSentence(explain(deciding.reason))),
      links: [{ kind: 'scenario', part: 'failures' }, ...links],
    });
  const texts = [
    ...(retries > 0 ? [`tried up to ${retries + 1} times`] : []),
    ...(limits.length > 0 ? [`stopped after ${Math.min(...limits)} min`] : []),
  ];
  if (texts.length === 0) return checkOf({ ...base, mark: 'unused', text: 'not used', links });
  return checkOf({ ...base, mark: 'passed', text: texts.join(', '), links });
};
