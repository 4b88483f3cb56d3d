import { isJsonObject, type Json, type JsonObject } from '../../base/json';
import type { DeploymentModel, Health, Phase, TenantMode, Variable, VariableScope } from '../../model/deploymentModel';
import { type OctopusList, octopusListOf } from './octopusList';

type Names = ReadonlyMap<string, string>;

/** Texts of the server's lists, read together: ids in one are names in another. */
export interface OctopusListsRead {
  readonly model: Partial<Omit<DeploymentModel, 'settings' | 'projectLifecycle'>>;
  /** Which text was which list; null for what is none. */
  readonly found: readonly ({ readonly kind: OctopusList['kind']; readonly count: number } | null)[];
  /** Ids that no list names; they stay in the model as they are. */
  readonly unresolved: readonly string[];
}

/**
 * Reads lists as the server's API gives them (environments, machines, channels, lifecycles, tenants, variable sets)
 * into parts of a model. The model refers by name, the server by id: an id is replaced where one of the lists names it.
 * Ids of environments, channels and tenants stay beside their names, so that a process with ids finds them. Values of
 * sensitive variables are never taken.
 */
export function readOctopusLists(texts: readonly string[]): OctopusListsRead {
  const lists = texts.map((text) => octopusListOf(jsonOf(text)));
  const names = new Map(lists.flatMap((list) => list?.names ?? []));
  const missed = new Set<string>();
  const name = (id: string) => {
    const known = names.get(id);
    if (known === undefined && /^[A-Z][A-Za-z]+-\d+$/.test(id)) missed.add(id);
    return known ?? id;
  };
  const entries = (kind: OctopusList['kind']) => lists.flatMap((list) => (list?.kind === kind ? list.entries : []));
  const has = (kind: OctopusList['kind']) => lists.some((list) => list?.kind === kind);
  const model: OctopusListsRead['model'] = {
    ...(has('environments') && { environments: sorted(entries('environments')).map(environmentOf) }),
    ...(has('targets') && { targets: entries('targets').map((entry) => targetOf(entry, name)), targetsComplete: true }),
    ...(has('channels') && { channels: entries('channels').map((entry) => channelOf(entry, name)) }),
    ...(has('lifecycles') && {
      lifecycles: entries('lifecycles').map((entry) => ({
        name: textAt(entry, 'Name'),
        phases: objectsAt(entry, 'Phases').map((phase) => phaseOf(phase, name)),
      })),
    }),
    ...(has('tenants') && { tenants: entries('tenants').map((entry) => tenantOf(entry, name)) }),
    ...(has('variables') && { variables: entries('variables').map((entry) => variableOf(entry, names, name)) }),
  };
  const found = lists.map((list) => (list === null ? null : { kind: list.kind, count: list.entries.length }));
  return { model, found, unresolved: [...missed] };
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as Json;
  } catch {
    return null;
  }
}

function sorted(entries: readonly JsonObject[]): readonly JsonObject[] {
  const place = (entry: JsonObject) => (typeof entry['SortOrder'] === 'number' ? entry['SortOrder'] : 0);
  return entries.toSorted((one, other) => place(one) - place(other));
}

function environmentOf(entry: JsonObject) {
  return { ...named(entry), ...flag('guidedFailure', entry['UseGuidedFailure']) };
}

function targetOf(entry: JsonObject, name: (id: string) => string) {
  const health = healths.find((each) => each === entry['HealthStatus']);
  const mode = modes.find((each) => each === entry['TenantedDeploymentParticipation']);
  return {
    name: textAt(entry, 'Name'),
    environments: textsAt(entry, 'EnvironmentIds').map(name),
    roles: textsAt(entry, 'Roles'),
    ...flag('disabled', entry['IsDisabled']),
    ...(health !== undefined && { health }),
    ...(mode !== undefined && { tenantMode: mode }),
    ...some('tenants', textsAt(entry, 'TenantIds').map(name)),
    ...some('tenantTags', textsAt(entry, 'TenantTags')),
  };
}

const healths: readonly Health[] = ['Healthy', 'HasWarnings', 'Unhealthy', 'Unavailable', 'Unknown'];
const modes: readonly TenantMode[] = ['Untenanted', 'TenantedOrUntenanted', 'Tenanted'];

function channelOf(entry: JsonObject, name: (id: string) => string) {
  const lifecycle = textAt(entry, 'LifecycleId');
  return {
    ...named(entry),
    ...(lifecycle !== '' && { lifecycle: name(lifecycle) }),
    ...some('tenantTags', textsAt(entry, 'TenantTags')),
  };
}

function phaseOf(entry: JsonObject, name: (id: string) => string): Phase {
  const automatic = textsAt(entry, 'AutomaticDeploymentTargets').map(name);
  const minimum = entry['MinimumEnvironmentsBeforePromotion'];
  return {
    name: textAt(entry, 'Name'),
    environments: [...automatic, ...textsAt(entry, 'OptionalDeploymentTargets').map(name)],
    ...some('automatic', automatic),
    ...flag('optional', entry['IsOptionalPhase']),
    ...(typeof minimum === 'number' && minimum > 0 && { minimum }),
  };
}

function tenantOf(entry: JsonObject, name: (id: string) => string) {
  const projects = isJsonObject(entry['ProjectEnvironments']) ? Object.values(entry['ProjectEnvironments']) : [];
  const environments = new Set(projects.flatMap((list) => textsOf(list).map(name)));
  return { ...named(entry), tags: textsAt(entry, 'TenantTags'), environments: [...environments] };
}

/** What the server calls each kind of scope. */
const scopes: readonly (readonly [string, keyof VariableScope])[] = [
  ['Environment', 'environment'],
  ['Machine', 'machine'],
  ['Role', 'role'],
  ['Action', 'step'],
  ['ProcessOwner', 'process'],
  ['Channel', 'channel'],
  ['Tenant', 'tenant'],
  ['TenantTag', 'tenantTag'],
];

function variableOf(entry: JsonObject, names: Names, name: (id: string) => string): Variable {
  const sensitive = entry['IsSensitive'] === true || entry['Type'] === 'Sensitive';
  const given = isJsonObject(entry['Scope']) ? entry['Scope'] : {};
  const scope = scopes.flatMap(([theirs, ours]) => {
    const texts = textsOf(given[theirs]);
    // Steps have ids without a common form: what the set does not name stays.
    const known = ours === 'step' ? texts.map((text) => names.get(text) ?? text) : texts.map(name);
    return known.length === 0 ? [] : [[ours, known] as const];
  });
  const value = entry['Value'];
  return {
    name: textAt(entry, 'Name'),
    value: sensitive ? null : typeof value === 'string' ? value : '',
    ...(sensitive && { sensitive }),
    source: 'project',
    ...(isJsonObject(entry['Prompt']) && { prompt: promptOf(entry['Prompt']) }),
    ...(scope.length > 0 && { scope: Object.fromEntries(scope) }),
  };
}

function promptOf(prompt: JsonObject): NonNullable<Variable['prompt']> {
  const label = textAt(prompt, 'Label');
  return { required: prompt['Required'] === true, ...(label !== '' && { label }) };
}

function named(entry: JsonObject) {
  const [id, slug] = [textAt(entry, 'Id'), textAt(entry, 'Slug')];
  return { name: textAt(entry, 'Name'), ...(id !== '' && { id }), ...(slug !== '' && { slug }) };
}

function textAt(entry: JsonObject, key: string): string {
  const value = entry[key];
  return typeof value === 'string' ? value : '';
}

function textsAt(entry: JsonObject, key: string): readonly string[] {
  return textsOf(entry[key]);
}

function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((each: Json) => typeof each === 'string') : [];
}

function objectsAt(entry: JsonObject, key: string): readonly JsonObject[] {
  const value = entry[key];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function flag<Key extends string>(key: Key, value: Json | undefined): Partial<Record<Key, true>> {
  return value === true ? ({ [key]: true } as Record<Key, true>) : {};
}

function some<Key extends string>(key: Key, texts: readonly string[]): Partial<Record<Key, readonly string[]>> {
  return texts.length > 0 ? ({ [key]: texts } as Record<Key, readonly string[]>) : {};
}
