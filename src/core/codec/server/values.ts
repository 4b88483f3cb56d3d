import { isJsonObject, type Json, type JsonObject } from '../../base/json';
import type { Variable, VariableScope } from '../../model/deploymentModel';
import { slugOf } from '../../model/slug';
import { objectAt, objectsAt, optionalText, textAt, textsOf } from './fields';
import { type Inventory, includedSets, valueTemplates } from './inventory';

/** All values for the project: its own, those of its library sets, defaults of variable templates, and tenants' values. */
export function variablesOf(inventory: Inventory): readonly Variable[] {
  const sets = inventory.entries('variables').filter((set) => isUsed(set, inventory));
  return [
    ...sets.flatMap((set) => objectsAt(set, 'Variables').map((entry) => variableOf(entry, sourceOf(set), inventory))),
    ...defaultsOf(inventory),
    ...inventory.entries('tenant-values').flatMap((answer) => tenantValuesOf(answer, inventory)),
  ];
}

/**
 * Whether the list of variables is complete: true if the project says which library sets it includes and all are
 * present, false if one is missing, null if the project does not say.
 */
export function isComplete(inventory: Inventory): boolean | null {
  const included = includedSets(inventory);
  if (included === null || !inventory.has('variables')) return null;
  const owners = inventory.entries('variables').map((set) => textAt(set, 'OwnerId'));
  return [inventory.projectId, ...included].every((id) => owners.includes(id) || isModule(id, inventory));
}

/** Variable sets of other projects, library sets that are not included, and script modules are ignored. */
function isUsed(set: JsonObject, inventory: Inventory): boolean {
  const owner = textAt(set, 'OwnerId');
  if (owner.startsWith('Projects-')) return inventory.projectId === '' || owner === inventory.projectId;
  if (!isLibrary(owner)) return true;
  const included = includedSets(inventory);
  return (included === null || included.includes(owner)) && !isModule(owner, inventory);
}

function isLibrary(owner: string): boolean {
  return owner.startsWith('LibraryVariableSets-');
}

function isModule(id: string, { entries }: Inventory): boolean {
  return entries('library-sets').some(
    (set) => textAt(set, 'Id') === id && textAt(set, 'ContentType') === 'ScriptModule',
  );
}

function sourceOf(set: JsonObject): 'project' | 'library' {
  return isLibrary(textAt(set, 'OwnerId')) ? 'library' : 'project';
}

/** The server's name for each kind of scope. */
const scopes: readonly (readonly [string, keyof VariableScope])[] = [
  ['Environment', 'environment'],
  ['Machine', 'machine'],
  ['Role', 'role'],
  ['TargetRole', 'role'],
  ['Action', 'step'],
  ['ProcessOwner', 'process'],
  ['Channel', 'channel'],
  ['Tenant', 'tenant'],
  ['TenantTag', 'tenantTag'],
];

function variableOf(entry: JsonObject, source: 'project' | 'library', inventory: Inventory): Variable {
  const sensitive = entry['IsSensitive'] === true || entry['Type'] === 'Sensitive' || isSecret(entry['Value']);
  const scope = scopeOf(objectAt(entry, 'Scope'), inventory);
  const value = entry['Value'];
  return {
    name: textAt(entry, 'Name'),
    value: sensitive ? null : typeof value === 'string' ? value : '',
    ...(sensitive && { sensitive }),
    source,
    ...(isJsonObject(entry['Prompt']) && { prompt: promptOf(entry['Prompt']) }),
    ...(scope !== null && { scope }),
  };
}

function scopeOf(given: JsonObject, inventory: Inventory): VariableScope | null {
  const read: Partial<Record<keyof VariableScope, readonly string[]>> = {};
  for (const [theirs, ours] of scopes) {
    const texts = textsOf(given[theirs]).map((text) => scopeName(ours, text, inventory));
    if (texts.length > 0) read[ours] = [...(read[ours] ?? []), ...texts];
  }
  return Object.keys(read).length === 0 ? null : read;
}

function scopeName(kind: keyof VariableScope, text: string, inventory: Inventory): string {
  if (kind === 'step') return inventory.nameIfKnown(text);
  if (kind !== 'process') return inventory.name(text);
  // The process of a project is its deployment process; names are converted to those in `variables.ocl` (V-07).
  if (text.startsWith('Projects-')) return 'deployment-process';
  const runbook = inventory.entries('runbooks').find((entry) => textAt(entry, 'Id') === text);
  if (runbook !== undefined) return `runbook/${textAt(runbook, 'Slug') || slugOf(textAt(runbook, 'Name'))}`;
  const name = inventory.name(text);
  return name === text ? text : `runbook/${slugOf(name)}`;
}

function promptOf(prompt: JsonObject): NonNullable<Variable['prompt']> {
  return { required: prompt['Required'] === true, ...optionalText('label', textAt(prompt, 'Label')) };
}

/** Defaults of variable templates for tenants: unscoped values of the project or the library (V-13). */
function defaultsOf(inventory: Inventory): readonly Variable[] {
  const included = includedSets(inventory);
  const sets = inventory
    .entries('library-sets')
    .filter((set) => included === null || included.includes(textAt(set, 'Id')));
  return [
    ...(inventory.project === null ? [] : templateDefaults(inventory.project, 'project')),
    ...sets.flatMap((set) => templateDefaults(set, 'library')),
  ];
}

function templateDefaults(owner: JsonObject, source: 'project' | 'library'): readonly Variable[] {
  return valueTemplates(owner).flatMap((template) => {
    const value = textOrSecret(template['DefaultValue']);
    return value === null || value.value === '' ? [] : [{ name: textAt(template, 'Name'), ...value, source }];
  });
}

function tenantValuesOf(answer: JsonObject, inventory: Inventory): readonly Variable[] {
  const tenant = inventory.name(textAt(answer, 'TenantId'));
  if (isJsonObject(answer['ProjectVariables'])) return olderTenantValues(answer, tenant, inventory);
  return objectsAt(answer, 'Variables').flatMap((entry) => {
    const owner = textAt(entry, 'ProjectId');
    if (owner !== '' && inventory.projectId !== '' && owner !== inventory.projectId) return [];
    const source = owner === '' ? 'tenantCommon' : 'tenant';
    const environments = textsOf(objectAt(entry, 'Scope')['EnvironmentIds']);
    return tenantValue(textAt(objectAt(entry, 'Template'), 'Name'), entry['Value'], {
      source,
      tenant,
      environments: environments.map(inventory.name),
    });
  });
}

/** Before 2025.2: values by id of their template, the project's values per environment. */
function olderTenantValues(answer: JsonObject, tenant: string, inventory: Inventory): readonly Variable[] {
  const own = objectAt(objectAt(answer, 'ProjectVariables'), inventory.projectId);
  const ofProject = Object.entries(objectAt(own, 'Variables')).flatMap(([environment, values]) =>
    valuesById(own, values).flatMap(([name, value]) =>
      tenantValue(name, value, { source: 'tenant', tenant, environments: [inventory.name(environment)] }),
    ),
  );
  const common = Object.values(objectAt(answer, 'LibraryVariables'))
    .filter(isJsonObject)
    .flatMap((set) => valuesById(set, set['Variables']))
    .flatMap(([name, value]) => tenantValue(name, value, { source: 'tenantCommon', tenant, environments: [] }));
  return [...ofProject, ...common];
}

function valuesById(owner: JsonObject, values: Json | undefined): readonly (readonly [name: string, value: Json])[] {
  const names = new Map(valueTemplates(owner).map((each) => [textAt(each, 'Id'), textAt(each, 'Name')]));
  const given = isJsonObject(values) ? Object.entries(values) : [];
  return given.flatMap(([id, value]) => {
    const name = names.get(id);
    return name === undefined ? [] : [[name, value] as const];
  });
}

interface TenantPlace {
  readonly source: 'tenant' | 'tenantCommon';
  readonly tenant: string;
  /** Empty: every environment for which the tenant has no value of its own. */
  readonly environments: readonly string[];
}

function tenantValue(name: string, given: Json | undefined, place: TenantPlace): readonly Variable[] {
  const value = textOrSecret(given);
  if (value === null || name === '') return [];
  const { source, tenant, environments } = place;
  const scope = { tenant: [tenant], ...(environments.length > 0 && { environment: environments }) };
  return [{ name, ...value, source, scope }];
}

/** A text, or that a secret exists; null if no value is set. */
function textOrSecret(given: Json | undefined): Pick<Variable, 'value' | 'sensitive'> | null {
  if (typeof given === 'string') return { value: given };
  return isSecret(given) ? { value: null, sensitive: true } : null;
}

function isSecret(given: Json | undefined): boolean {
  return isJsonObject(given) && given['HasValue'] === true;
}
