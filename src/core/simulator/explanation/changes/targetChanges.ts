import type { DeploymentModel, Target } from '../../../model/deploymentModel';
import { shareTag } from '../../../model/sameTag';
import { targetTagsOf } from '../../../model/stepSettings';
import { anyTargetTag } from '../../words/phrases';
import { settingOf } from '../subject';
import type { Candidate, Proposer } from './candidate';
import { withAllTargets } from './edited';

/** Changes to targets that have the tag but do not take part, or that could be given the tag. */
export const targetChanges: Proposer = (request, subject) => {
  const { of, step, stopsAt } = subject;
  if (stopsAt !== 'targets' && of.run.gate.code !== 'GATE_NO_TARGETS') return [];
  const roles = targetTagsOf(step);
  const leftOut = of.leftOut.filter(({ target }) => shareTag(target.roles, roles));
  const found = leftOut.flatMap(({ target, reason }): readonly Candidate[] => {
    const link = { kind: 'target', name: target.name } as const;
    const changed = (change: Partial<Target>) => ({ ...request, model: withTarget(request.model, target, change) });
    switch (reason.code) {
      case 'TARGET_DISABLED':
        return [{ sentence: `Enable ${target.name}`, link, request: changed({ disabled: false }) }];
      case 'TARGET_UNHEALTHY_EXCLUDED':
      case 'TARGET_UNAVAILABLE_SKIPPED':
        return [{ sentence: `Make ${target.name} healthy`, link, request: changed({ health: 'Healthy' }) }];
      case 'TARGET_NOT_SELECTED':
      case 'TARGET_EXCLUDED_BY_USER':
      case 'TARGET_TAG_NOT_SELECTED':
      case 'TARGET_TAG_EXCLUDED':
        return [
          {
            sentence: `Do not leave ${target.name} out`,
            link: { kind: 'scenario', part: 'left-out' },
            request: withAllTargets(request),
          },
        ];
      default:
        return [];
    }
  });
  const [role] = roles;
  const other = of.participating.find((target) => !shareTag(target.roles, roles));
  if (role === undefined || other === undefined || leftOut.length > 0) return found;
  const given = withTarget(request.model, other, { roles: [...other.roles, role] });
  return [
    ...found,
    {
      sentence: `Give a target in ${of.situation.environment.name} the ${anyTargetTag([role])}, such as ${other.name}`,
      link: settingOf(subject, 'target-tags'),
      request: { ...request, model: given },
    },
  ];
};

function withTarget(model: DeploymentModel, target: Target, change: Partial<Target>): DeploymentModel {
  return { ...model, targets: model.targets.map((each) => (each === target ? { ...each, ...change } : each)) };
}
