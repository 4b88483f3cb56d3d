import { sameName } from '../../base/caseless';
import type { DeploymentModel, Freeze, Lifecycle, Target, Tenant, Variable, VariableScope } from '../deploymentModel';

/** The kinds of entries that a model refers to by name. */
export type ModelKind = 'environment' | 'target' | 'channel' | 'lifecycle' | 'tenant' | 'freeze' | 'approval';

/** Maps each referenced name to its new name; null removes the reference. */
type Rename = (name: string) => string | null;

const scopeKeys: Partial<Record<ModelKind, keyof VariableScope>> = {
  environment: 'environment',
  target: 'machine',
  channel: 'channel',
  tenant: 'tenant',
};

/**
 * Renames every reference to an entry, or removes them if `to` is null. The entry itself is unchanged.
 *
 * Scopes of variable values and the environments of a runbook keep a removed name: an empty list does not restrict, so
 * a value for one environment would apply everywhere. A freeze keeps its tenants for the same reason. A phase left
 * without environments is removed.
 */
export function withReferences(
  model: DeploymentModel,
  kind: ModelKind,
  from: string,
  to: string | null,
): DeploymentModel {
  const rename: Rename = (name) => (sameName(name, from) ? to : name);
  const scopeKey = to === null ? undefined : scopeKeys[kind];
  const { runbookEnvironments } = model.settings;
  return {
    ...(kind === 'lifecycle' ? withLifecycleNames(model, rename) : model),
    ...(kind === 'environment' ? withParentNames(model, rename) : {}),
    ...beforeTheStart(model, kind, rename, to === null),
    targets: model.targets.map((target) => inTarget(target, kind, rename)),
    tenants: kind === 'environment' ? model.tenants.map((tenant) => inTenant(tenant, rename)) : model.tenants,
    lifecycles: kind === 'environment' ? model.lifecycles.map((each) => inLifecycle(each, rename)) : model.lifecycles,
    variables: scopeKey ? model.variables.map((variable) => inVariable(variable, scopeKey, rename)) : model.variables,
    settings:
      kind === 'environment' && to !== null && runbookEnvironments
        ? { ...model.settings, runbookEnvironments: renamed(runbookEnvironments, rename) }
        : model.settings,
  };
}

/** How many entries refer to it, to be shown before it is removed. */
export function referenceCount(model: DeploymentModel, kind: ModelKind, name: string): number {
  const without = withReferences(model, kind, name, null);
  const changed = <T>(before: readonly T[], after: readonly T[]) =>
    before.filter((each, index) => JSON.stringify(each) !== JSON.stringify(after[index])).length;
  return (
    changed(model.targets, without.targets) +
    changed(model.tenants, without.tenants) +
    changed(model.lifecycles, without.lifecycles) +
    changed(model.channels, without.channels) +
    changed(model.freezes ?? [], without.freezes ?? []) +
    changed(model.approvals ?? [], without.approvals ?? []) +
    changed(model.variables, without.variables)
  );
}

function withLifecycleNames({ projectLifecycle, ...model }: DeploymentModel, rename: Rename): DeploymentModel {
  const project = projectLifecycle === undefined ? null : rename(projectLifecycle);
  return {
    ...model,
    ...(project === null ? {} : { projectLifecycle: project }),
    channels: model.channels.map(({ lifecycle, ...channel }) => {
      const next = lifecycle === undefined ? null : rename(lifecycle);
      return next === null ? channel : { ...channel, lifecycle: next };
    }),
  };
}

/** Ephemeral environments and channels name a parent. */
function withParentNames({ environments, channels }: DeploymentModel, rename: Rename): Partial<DeploymentModel> {
  const next = (name: string | undefined) => (name === undefined ? null : rename(name));
  return {
    environments: environments.map(({ parent, ...environment }) => {
      const renamedParent = next(parent);
      return renamedParent === null ? environment : { ...environment, parent: renamedParent };
    }),
    channels: channels.map(({ parentEnvironment, ...channel }) => {
      const renamedParent = next(parentEnvironment);
      return renamedParent === null ? channel : { ...channel, parentEnvironment: renamedParent };
    }),
  };
}

/** Freezes and approvals. A freeze that lost all its tenants would block every run (F-03). */
function beforeTheStart(
  { freezes, approvals }: DeploymentModel,
  kind: ModelKind,
  rename: Rename,
  isRemoved: boolean,
): Partial<DeploymentModel> {
  const inEnvironments = <T extends { readonly environments: readonly string[] }>(thing: T): T =>
    kind === 'environment' ? { ...thing, environments: renamed(thing.environments, rename) } : thing;
  const inFreeze = (freeze: Freeze): Freeze =>
    kind === 'tenant' && freeze.tenants !== undefined && !isRemoved
      ? { ...freeze, tenants: renamed(freeze.tenants, rename) }
      : inEnvironments(freeze);
  return {
    ...(freezes === undefined ? {} : { freezes: freezes.map(inFreeze) }),
    ...(approvals === undefined ? {} : { approvals: approvals.map(inEnvironments) }),
  };
}

function inTarget(target: Target, kind: ModelKind, rename: Rename): Target {
  if (kind === 'environment') return { ...target, environments: renamed(target.environments, rename) };
  if (kind === 'tenant' && target.tenants) return { ...target, tenants: renamed(target.tenants, rename) };
  return target;
}

function inTenant(tenant: Tenant, rename: Rename): Tenant {
  return { ...tenant, environments: renamed(tenant.environments, rename) };
}

function inLifecycle(lifecycle: Lifecycle, rename: Rename): Lifecycle {
  return {
    ...lifecycle,
    phases: lifecycle.phases.flatMap((phase) => {
      const environments = renamed(phase.environments, rename);
      if (environments.length === 0 && phase.environments.length > 0) return [];
      return { ...phase, environments, ...(phase.automatic ? { automatic: renamed(phase.automatic, rename) } : {}) };
    }),
  };
}

function inVariable(variable: Variable, key: keyof VariableScope, rename: Rename): Variable {
  const names = variable.scope?.[key];
  return names === undefined ? variable : { ...variable, scope: { ...variable.scope, [key]: renamed(names, rename) } };
}

function renamed(names: readonly string[], rename: Rename): readonly string[] {
  return names.flatMap((name) => rename(name) ?? []);
}
