import { isJsonObject, type Json, type JsonObject, jsonValueOf } from '../../base/json';
import { textAt } from './fields';

/** The kind of a server response. */
export type ServerAnswerKind =
  | 'environments'
  | 'targets'
  | 'channels'
  | 'lifecycles'
  | 'tenants'
  | 'variables'
  | 'tenant-values'
  | 'library-sets'
  | 'projects'
  | 'project-groups'
  | 'spaces'
  | 'project-settings'
  | 'runbooks'
  | 'tag-sets'
  | 'freezes'
  | 'approvals'
  | 'step-templates'
  | 'process-templates';

/** One response of the server's API, with its entries as received. */
export interface ServerAnswer {
  readonly kind: ServerAnswerKind;
  readonly entries: readonly JsonObject[];
  /** Ids and names of other entries that the response contains. */
  readonly names: readonly (readonly [id: string, name: string])[];
}

/** The id prefix of each kind, and the `ItemType` of its pages. */
const marks: readonly (readonly [ServerAnswerKind, prefix: string, itemTypes: readonly string[]])[] = [
  ['environments', 'Environments-', ['Environment', 'DeploymentEnvironment', 'EnvironmentV2', 'ParentEnvironment']],
  ['targets', 'Machines-', ['Machine', 'DeploymentTarget']],
  ['channels', 'Channels-', ['Channel']],
  ['lifecycles', 'Lifecycles-', ['Lifecycle']],
  ['tenants', 'Tenants-', ['Tenant']],
  ['library-sets', 'LibraryVariableSets-', ['LibraryVariableSet']],
  ['projects', 'Projects-', ['Project']],
  ['project-groups', 'ProjectGroups-', ['ProjectGroup']],
  ['spaces', 'Spaces-', ['Space']],
  ['runbooks', 'Runbooks-', ['Runbook']],
  ['tag-sets', 'TagSets-', ['TagSet']],
  ['freezes', 'DeploymentFreezes-', ['DeploymentFreeze']],
  ['approvals', 'ApprovalPolicies-', ['ApprovalPolicy']],
  ['step-templates', 'ActionTemplates-', ['ActionTemplate']],
];

/** The server response in a text; null if it is none. */
export function serverAnswerIn(text: string): ServerAnswer | null {
  const read = jsonValueOf(text);
  return read.ok ? serverAnswerOf(read.value) : null;
}

/**
 * Recognizes a response of the server's API by its content: a page with `Items` (older clients write `items`), the bare
 * array of an `/all` address, a single entry, or a response with its own form. Null for anything else.
 */
export function serverAnswerOf(root: Json): ServerAnswer | null {
  return (isJsonObject(root) ? withOwnForm(root) : null) ?? listOf(root);
}

function withOwnForm(root: JsonObject): ServerAnswer | null {
  const { Variables: variables, DeploymentFreezes: freezes, ProcessTemplate: template } = root;
  if (Array.isArray(freezes)) return answer('freezes', freezes.filter(isJsonObject));
  if (isJsonObject(template)) return { kind: 'process-templates', entries: [root], names: [] };
  const isOfTenant = textAt(root, 'TenantId') !== '';
  if (isOfTenant && (Array.isArray(variables) || isJsonObject(root['ProjectVariables'])))
    return { kind: 'tenant-values', entries: [root], names: [] };
  if (Array.isArray(variables)) return variableSetOf(root);
  const isSettings = isJsonObject(root['VersioningStrategy']) || isJsonObject(root['ConnectivityPolicy']);
  const isMore = ['ProjectGroupId', 'RunbookProcessId', 'Steps'].some((key) => root[key] !== undefined);
  if (isSettings && !isMore) return { kind: 'project-settings', entries: [root], names: [] };
  return null;
}

/** A variable set has its owner's id, or the names for its scopes. */
function variableSetOf(root: JsonObject): ServerAnswer | null {
  const scopes = root['ScopeValues'];
  if (scopes === undefined && root['OwnerId'] === undefined) return null;
  const lists = isJsonObject(scopes) ? Object.values(scopes) : [];
  const names = lists.flatMap((list) => (Array.isArray(list) ? list.filter(isJsonObject).flatMap(nameOf) : []));
  return { kind: 'variables', entries: [root], names };
}

function listOf(root: Json): ServerAnswer | null {
  const itemType = isJsonObject(root) ? (root['ItemType'] ?? root['itemType']) : undefined;
  const items = Array.isArray(root) ? root : isJsonObject(root) ? (root['Items'] ?? root['items'] ?? [root]) : [];
  if (!Array.isArray(items)) return null;
  const entries = items.filter((entry: Json) => isJsonObject(entry) && textAt(entry, 'Name') !== '');
  if (entries.length < items.length) return null;
  const kind = marks.find(([, prefix, types]) => {
    if (typeof itemType === 'string' && types.includes(itemType)) return true;
    return entries.length > 0 && entries.every((entry: JsonObject) => textAt(entry, 'Id').startsWith(prefix));
  })?.[0];
  if (kind !== undefined) return answer(kind, entries);
  const areRules = entries.length > 0 && entries.every((entry: JsonObject) => entry['ScopingStrategy'] !== undefined);
  return areRules ? answer('approvals', entries) : null;
}

function answer(kind: ServerAnswerKind, entries: readonly JsonObject[]): ServerAnswer {
  return { kind, entries, names: entries.flatMap(nameOf) };
}

function nameOf(entry: JsonObject): readonly (readonly [string, string])[] {
  const { Id: id, Name: name } = entry;
  return typeof id === 'string' && typeof name === 'string' ? [[id, name]] : [];
}

/** How many entries a response has. */
export function countOf({ kind, entries }: ServerAnswer): number {
  if (kind !== 'variables' && kind !== 'tenant-values') return entries.length;
  return entries.reduce((sum, { Variables: list }) => sum + (Array.isArray(list) ? list.length : 0), 0);
}
