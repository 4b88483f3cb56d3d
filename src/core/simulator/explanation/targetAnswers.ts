import type { Target } from '../../model/deploymentModel';
import { shareTag } from '../../model/sameTag';
import { targetTagsOf } from '../../model/stepSettings';
import { byName } from '../before/targetIndex';
import { rowCells } from '../plan/rowCells';
import { verdictOf } from '../plan/verdict';
import { withoutTarget } from '../reasons/withoutTarget';
import { explain } from '../words/explain';
import { anyTargetTag } from '../words/phrases';
import type { Explanation } from './explanation';
import type { Subject } from './subject';

type TargetAnswer = Explanation['targets'][number];

/**
 * The result for each target of the environment, for a step with target tags. Sentences do not contain the target's
 * name, so that equal results can be grouped.
 */
export function targetAnswers({ of, step, action, isChild }: Subject): readonly TargetAnswer[] {
  const roles = targetTagsOf(step);
  if (roles.length === 0 || of.targetsAssumed || of.run.gate.code !== 'GATE_OK') return [];
  const row = isChild && action !== null ? step.actions.indexOf(action) + 1 : 0;
  const fits = (target: Target) => shareTag(target.roles, roles);
  // A target that did not exist at first may have joined: it then has its own decision here.
  const joined = of.leftOut
    .map(({ target }) => target)
    .filter(({ name }) => of.run.decisions.some((each) => each.stepId === step.id && each.target === name));
  const fitting = [...of.participating, ...joined].filter(fits).flatMap(({ name }): readonly TargetAnswer[] => {
    const keep = (decision: { readonly target: string | null }) => decision.target === null || decision.target === name;
    const cell = rowCells(of, step, { keep, forOneTarget: true })[row];
    return cell ? [{ name, verdict: cell.verdict, sentence: cell.sentence }] : [];
  });
  const leftOut = of.leftOut
    .filter(({ target }) => !joined.includes(target))
    .map(({ target, reason }): TargetAnswer => {
      const role = fits(target) ? '' : ` It has no ${anyTargetTag(roles)}.`;
      return {
        name: target.name,
        verdict: verdictOf('Exclude', reason.code),
        sentence: `${explain(withoutTarget(reason))}${role}`,
      };
    });
  const others = of.participating
    .filter((target) => !fits(target))
    .map(
      ({ name }): TargetAnswer => ({ name, verdict: 'Not in scope', sentence: `It has no ${anyTargetTag(roles)}.` }),
    );
  return [...fitting, ...[...leftOut, ...others].toSorted(byName)];
}
