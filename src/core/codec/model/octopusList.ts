import { isJsonObject, type Json, type JsonObject } from '../../base/json';

/** What a list of the server holds. */
export type OctopusListKind = 'environments' | 'targets' | 'channels' | 'lifecycles' | 'tenants' | 'variables';

/** One list of the server, its entries as they came. */
export interface OctopusList {
  readonly kind: OctopusListKind;
  readonly entries: readonly JsonObject[];
  /** Ids and names that the list itself tells of other things. */
  readonly names: readonly (readonly [id: string, name: string])[];
}

/** How ids of each kind begin, and what a page of them calls itself in `ItemType`. */
const marks: readonly (readonly [OctopusListKind, prefix: string, itemTypes: readonly string[]])[] = [
  ['environments', 'Environments-', ['Environment', 'DeploymentEnvironment']],
  ['targets', 'Machines-', ['Machine', 'DeploymentTarget']],
  ['channels', 'Channels-', ['Channel']],
  ['lifecycles', 'Lifecycles-', ['Lifecycle']],
  ['tenants', 'Tenants-', ['Tenant']],
];

/**
 * Recognises a list of the server's API by its content: a page with `Items`, the bare array of an `/all` address, or a
 * variable set. A single environment, target or lifecycle is a list of one. Null for anything else.
 */
export function octopusListOf(root: Json): OctopusList | null {
  if (isJsonObject(root) && Array.isArray(root['Variables'])) return variableSetOf(root, root['Variables']);
  const itemType = isJsonObject(root) ? root['ItemType'] : undefined;
  const items = Array.isArray(root) ? root : isJsonObject(root) ? (root['Items'] ?? [root]) : [];
  if (!Array.isArray(items)) return null;
  const entries = items.filter((entry: Json) => isJsonObject(entry) && typeof entry['Name'] === 'string');
  if (entries.length < items.length) return null;
  const kind = marks.find(([, prefix, types]) => {
    if (typeof itemType === 'string' && types.includes(itemType)) return true;
    return entries.length > 0 && entries.every((entry: JsonObject) => isNamed(entry, prefix));
  })?.[0];
  return kind === undefined ? null : { kind, entries, names: entries.flatMap(nameOf) };
}

function isNamed(entry: JsonObject, prefix: string): boolean {
  const id = entry['Id'];
  return typeof id === 'string' && id.startsWith(prefix);
}

function variableSetOf(root: JsonObject, variables: readonly Json[]): OctopusList | null {
  if (root['ScopeValues'] === undefined && root['OwnerId'] === undefined) return null;
  const scopes = isJsonObject(root['ScopeValues']) ? Object.values(root['ScopeValues']) : [];
  const names = scopes.flatMap((list) => (Array.isArray(list) ? list.filter(isJsonObject).flatMap(nameOf) : []));
  return { kind: 'variables', entries: variables.filter(isJsonObject), names };
}

function nameOf(entry: JsonObject): readonly (readonly [string, string])[] {
  const { Id: id, Name: name } = entry;
  return typeof id === 'string' && typeof name === 'string' ? [[id, name]] : [];
}
