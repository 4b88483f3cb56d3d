import { foldCase } from '../../base/caseless';
import type { Channel, DeploymentModel, Environment, Variable } from '../deploymentModel';
import { isReferencedBy } from '../isReferencedBy';
import type { Process } from '../process';

/** A name that is referred to and that no entry of the model has. */
export interface UnknownName {
  readonly kind: 'environment' | 'channel' | 'tenant' | 'lifecycle';
  readonly name: string;
  /** What refers to it, in words: `step 3 "Deploy web"`, `target web-01`, `variable Url`; no duplicates. */
  readonly namedBy: readonly string[];
  /** Whether the process refers to it, too. */
  readonly isInProcess: boolean;
}

type Kind = UnknownName['kind'];
type Mention = readonly [kind: Kind, names: readonly string[] | undefined, by: string];

/**
 * Names of environments, channels, tenants and lifecycles that a process or the model refers to and the model does not
 * have. Files name environments and channels by name, slug or id; texts with an expression are ignored.
 */
export function unknownNames(model: DeploymentModel, process: Process | null): readonly UnknownName[] {
  const found = new Map<string, { kind: Kind; name: string; namedBy: Set<string>; isInProcess: boolean }>();
  const own = process === null ? [] : inProcess(process);
  // Remembered, because files name the same few environments in every step.
  const known = new Map<string, boolean>();
  [...own, ...inModel(model)].forEach(([kind, names = [], by], at) => {
    for (const name of names) {
      const key = `${kind} ${foldCase(name)}`;
      const isUnknown = !name.includes('#{') && !(known.get(key) ?? isKnown(model, kind, name));
      known.set(key, !isUnknown);
      if (!isUnknown) continue;
      const entry = found.get(key) ?? { kind, name, namedBy: new Set(), isInProcess: at < own.length };
      found.set(key, entry);
      entry.namedBy.add(by);
    }
  });
  return [...found.values()].map((entry) => ({ ...entry, namedBy: [...entry.namedBy] }));
}

/** Adds unknown names to the model, marked as inferred; tenants and lifecycles get only a name. */
export function addUnknown(model: DeploymentModel, unknown: readonly UnknownName[]): DeploymentModel {
  const named = (kind: Kind) => unknown.flatMap((each) => (each.kind === kind ? [each.name] : []));
  const inferred = (name: string): Environment & Channel => ({ name, inferred: true });
  return {
    ...model,
    environments: [...model.environments, ...named('environment').map(inferred)],
    channels: [...model.channels, ...named('channel').map(inferred)],
    tenants: [...model.tenants, ...named('tenant').map((name) => ({ name, tags: [], environments: [] }))],
    lifecycles: [...model.lifecycles, ...named('lifecycle').map((name) => ({ name, phases: [] }))],
  };
}

function isKnown(model: DeploymentModel, kind: Kind, name: string): boolean {
  // Every project has this channel, even if no file mentions it.
  if (kind === 'channel' && model.channels.length === 0 && foldCase(name) === foldCase('Default')) return true;
  const lists = {
    environment: model.environments,
    channel: model.channels,
    tenant: model.tenants,
    lifecycle: model.lifecycles,
  };
  return lists[kind].some((thing) => isReferencedBy(thing, name));
}

function inProcess(process: Process): readonly Mention[] {
  const mentions: Mention[] = [];
  process.steps.forEach((step, at) => {
    for (const { environments, excludedEnvironments, channels } of step.actions) {
      if (environments.length + excludedEnvironments.length + channels.length === 0) continue;
      const by = `step ${at + 1} "${step.name}"`;
      mentions.push(['environment', environments, by], ['environment', excludedEnvironments, by]);
      mentions.push(['channel', channels, by]);
    }
  });
  return [...mentions, ['environment', process.runbook?.environments, 'the runbook']];
}

function inModel(model: DeploymentModel): readonly Mention[] {
  return [
    ...model.targets.flatMap(({ name, environments, tenants }): readonly Mention[] => [
      ['environment', environments, `target ${name}`],
      ['tenant', tenants, `target ${name}`],
    ]),
    ...model.tenants.map(({ name, environments }): Mention => ['environment', environments, `tenant ${name}`]),
    ...model.lifecycles.flatMap(({ name, phases }) =>
      phases.map((phase): Mention => ['environment', phase.environments, `lifecycle ${name}`]),
    ),
    ...model.channels.map(
      ({ name, lifecycle }): Mention => ['lifecycle', lifecycle === undefined ? [] : [lifecycle], `channel ${name}`],
    ),
    ...model.environments.map(
      ({ name, parent }): Mention => ['environment', parent === undefined ? [] : [parent], `environment ${name}`],
    ),
    ...model.channels.map(
      ({ name, parentEnvironment: parent }): Mention => [
        'environment',
        parent === undefined ? [] : [parent],
        `channel ${name}`,
      ],
    ),
    ...(model.freezes ?? []).flatMap(({ name, environments, tenants }): readonly Mention[] => [
      ['environment', environments, `freeze ${name}`],
      ['tenant', tenants, `freeze ${name}`],
    ]),
    ...(model.approvals ?? []).map(
      ({ name, environments }): Mention => ['environment', environments, `approval ${name}`],
    ),
    ['lifecycle', model.projectLifecycle === undefined ? [] : [model.projectLifecycle], 'the project'],
    ['environment', model.settings.runbookEnvironments, 'the settings'],
    ...model.variables.flatMap(inVariable),
  ];
}

function inVariable({ name, scope }: Variable): readonly Mention[] {
  const by = `variable ${name}`;
  return [
    ['environment', scope?.environment, by],
    ['channel', scope?.channel, by],
    ['tenant', scope?.tenant, by],
  ];
}
