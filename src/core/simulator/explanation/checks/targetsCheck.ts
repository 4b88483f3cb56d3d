import { counted, listed } from '../../../base/words';
import { executionPlaceOf } from '../../../model/executionPlace';
import { shareTag } from '../../../model/sameTag';
import { targetTagsOf } from '../../../model/stepSettings';
import { explain } from '../../words/explain';
import { anyTargetTag, midSentence, withoutFullStop } from '../../words/phrases';
import { type Check, checkOf, type Subject, settingOf } from '../subject';

/** Where it runs, and on which targets. */
export const targetsCheck: Check = (subject) => {
  const { step, of, stopsAt, deciding, target } = subject;
  const base = { id: 'targets', label: 'Targets' } as const;
  const roles = targetTagsOf(step);
  if (stopsAt === 'targets' && deciding !== null) {
    const text = withoutFullStop(midSentence(explain(deciding.reason)));
    return checkOf({
      ...base,
      mark: 'failed',
      text,
      links: [settingOf(subject, 'target-tags'), ...targetLinks(subject)],
    });
  }
  if (roles.length === 0)
    return checkOf({ ...base, mark: 'passed', text: placeText(subject), links: [settingOf(subject, 'where')] });
  const links = [settingOf(subject, 'target-tags')];
  if (of.targetsAssumed)
    return checkOf({
      ...base,
      mark: 'passed',
      text: 'one for each target tag is assumed; no targets are given',
      links,
    });
  if (target !== null) return checkOf({ ...base, mark: 'passed', text: `${target} has ${anyTargetTag(roles)}`, links });
  const names = [...new Set(subject.decisions.flatMap((each) => each.target ?? []))];
  const found = names.length > 0 ? names : matching(subject);
  if (found.length === 0)
    return checkOf({ ...base, mark: 'failed', text: `none that takes part has ${anyTargetTag(roles)}`, links });
  const text = `${found.length <= 4 ? listed(found) : counted(found.length, 'target')} with ${anyTargetTag(roles)}`;
  return checkOf({ ...base, mark: 'passed', text, links });
};

function matching({ of, step }: Subject): readonly string[] {
  const tags = targetTagsOf(step);
  return of.participating.filter((each) => shareTag(each.roles, tags)).map((each) => each.name);
}

function placeText({ step, action }: Subject): string {
  if (action === null) return 'needs none';
  const { at } = executionPlaceOf(step, action);
  return at === 'server' ? 'runs on the server' : 'runs on a worker';
}

/** Targets with a matching tag that do not take part. */
function targetLinks({ of, step }: Subject) {
  const tags = targetTagsOf(step);
  return of.leftOut
    .filter(({ target }) => shareTag(target.roles, tags))
    .slice(0, 3)
    .map(({ target }) => ({ kind: 'target', name: target.name }) as const);
}
