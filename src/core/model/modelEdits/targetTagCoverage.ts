import { hasName } from '../../base/caseless';
import type { DeploymentModel } from '../deploymentModel';
import type { Process } from '../process';
import { targetTagsOf } from '../stepSettings';

/** How many targets in which environment have one target tag. */
export interface TargetTagCoverage {
  readonly role: string;
  /** Names of the steps that use the tag, in order. */
  readonly steps: readonly string[];
  /** The number of targets with the tag per environment, in model order; disabled targets do not count. */
  readonly counts: readonly number[];
}

/**
 * All target tags that steps use, each with its number of targets per environment; with none, the steps do not run
 * there.
 */
export function targetTagCoverage(model: DeploymentModel, process: Process): readonly TargetTagCoverage[] {
  const roles: { role: string; steps: string[] }[] = [];
  for (const step of process.steps) {
    for (const role of targetTagsOf(step)) {
      if (role.includes('#{')) continue;
      const known = roles.find((each) => hasName([each.role], role));
      if (known === undefined) roles.push({ role, steps: [step.name] });
      else if (!known.steps.includes(step.name)) known.steps.push(step.name);
    }
  }
  const enabled = model.targets.filter((target) => target.disabled !== true);
  return roles.map(({ role, steps }) => ({
    role,
    steps,
    counts: model.environments.map(
      ({ name }) =>
        enabled.filter(({ environments, roles: has }) => hasName(environments, name) && hasName(has, role)).length,
    ),
  }));
}
