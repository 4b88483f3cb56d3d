import { foldCase } from '../../base/caseless';
import type { DeploymentModel, Target } from '../deploymentModel';
import type { Process } from '../process';
import { targetTagsOf } from '../stepSettings';

/** The target tags a process uses, without duplicates, in order of first use. */
export function targetTagsIn(process: Process): readonly string[] {
  const roles = new Map<string, string>();
  for (const step of process.steps) {
    for (const role of targetTagsOf(step)) if (!roles.has(foldCase(role))) roles.set(foldCase(role), role);
  }
  return [...roles.values()];
}

/**
 * Whether stand-ins replace the targets of a model: it lists none, and `targetsComplete` does not say that there are
 * none.
 */
export function assumesTargets({ targets, targetsComplete }: DeploymentModel): boolean {
  return targets.length === 0 && targetsComplete !== true;
}

/**
 * If no targets are known, adds one stand-in target per target tag and environment, for every tenant: otherwise a
 * process without a model would run nowhere. If targets are known, the model is returned as it is. The same model and
 * tags give the same object, so that results computed from it can be reused.
 */
export function withTargets(model: DeploymentModel, roles: readonly string[]): DeploymentModel {
  if (!assumesTargets(model) || roles.length === 0) return model;
  const known = remembered.get(model) ?? new Map<string, DeploymentModel>();
  remembered.set(model, known);
  const key = roles.join('\n');
  const before = known.get(key);
  if (before !== undefined) return before;
  const environments = model.environments.map((environment) => environment.name);
  const tenants = model.tenants.map((tenant) => tenant.name);
  const targets = roles.map(
    (role): Target => ({
      name: `${role} (assumed)`,
      environments,
      roles: [role],
      tenantMode: 'TenantedOrUntenanted',
      tenants,
      assumed: true,
    }),
  );
  const completed = { ...model, targets };
  known.set(key, completed);
  return completed;
}

const remembered = new WeakMap<DeploymentModel, Map<string, DeploymentModel>>();
