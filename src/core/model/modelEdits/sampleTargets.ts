import { hasName } from '../../base/caseless';
import type { DeploymentModel, Target } from '../deploymentModel';
import type { Process } from '../process';
import { slugOf } from '../slug';
import { targetTagsOf } from '../stepSettings';

/**
 * One target per target tag of the process in each environment that has none yet, so that a plan can be tried before
 * the real targets are known. Their names show what they are: `test-web-1`.
 */
export function sampleTargets(model: DeploymentModel, process: Process): readonly Target[] {
  const roles: string[] = [];
  for (const role of process.steps.flatMap((step) => targetTagsOf(step))) if (!hasName(roles, role)) roles.push(role);
  const names = model.targets.map((target) => target.name);
  return model.environments.flatMap(({ name: environment }) =>
    roles
      .filter((role) => !model.targets.some((target) => isThere(target, environment, role)))
      .map((role): Target => {
        const name = freeName(names, `${slugOf(environment)}-${slugOf(role)}`);
        names.push(name);
        return { name, environments: [environment], roles: [role] };
      }),
  );
}

function isThere(target: Target, environment: string, role: string): boolean {
  return target.disabled !== true && hasName(target.environments, environment) && hasName(target.roles, role);
}

function freeName(taken: readonly string[], base: string): string {
  for (let number = 1; ; number += 1) if (!hasName(taken, `${base}-${number}`)) return `${base}-${number}`;
}
