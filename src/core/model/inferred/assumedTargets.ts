import { foldCase } from '../../base/caseless';
import type { DeploymentModel, Target } from '../deploymentModel';
import type { Process } from '../process';
import { targetTagsOf } from '../stepSettings';

/** The roles a process asks for, each once, in the order they appear. */
export function rolesIn(process: Process): readonly string[] {
  const roles = new Map<string, string>();
  for (const step of process.steps) {
    for (const role of targetTagsOf(step)) if (!roles.has(foldCase(role))) roles.set(foldCase(role), role);
  }
  return [...roles.values()];
}

/** Whether stand-ins take the place of the targets of a model: it lists none, and nobody says that there are none. */
export function assumesTargets({ targets, targetsComplete }: DeploymentModel): boolean {
  return targets.length === 0 && targetsComplete !== true;
}

/**
 * The model with one stand-in target for each role in each environment, for everybody, when nobody gave any targets: a
 * process alone should not be told that it runs nowhere. With targets given it is the model itself. The same model for
 * the same model and roles, so that what was computed with it can be taken over.
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
