import { foldCase } from '../../base/caseless';
import type { DeploymentModel, Target } from '../../model/deploymentModel';
import type { Process } from '../../model/process';
import { targetTagsOf } from '../../model/stepSettings';

/** The roles a process asks for, each once, in the order they appear. */
export function rolesIn(process: Process): readonly string[] {
  const roles = new Map<string, string>();
  for (const step of process.steps) {
    for (const role of targetTagsOf(step)) if (!roles.has(foldCase(role))) roles.set(foldCase(role), role);
  }
  return [...roles.values()];
}

/**
 * The model with one stand-in target for each role, everywhere and for everybody, when nobody gave any targets: a
 * process alone should not be told that it runs nowhere (ux.md 9.2). With targets given it is the model itself.
 */
export function withTargets(model: DeploymentModel, process: Process): DeploymentModel {
  if (model.targets.length > 0) return model;
  const environments = model.environments.map((environment) => environment.name);
  const targets = rolesIn(process).map(
    (role): Target => ({
      name: `a target with role "${role}"`,
      environments,
      roles: [role],
      tenantMode: 'TenantedOrUntenanted',
      tenants: model.tenants.map((tenant) => tenant.name),
    }),
  );
  return targets.length === 0 ? model : { ...model, targets };
}
