import { sameName } from '../../base/caseless';
import { isJsonObject, type Json, type JsonObject } from '../../base/json';
import { quotable } from '../../base/words';

/** The content of a JSON text without a process, as far as it is recognized; `name` completes "This is …". */
export interface JsonKind {
  readonly kind:
    | 'step-template'
    | 'variables'
    | 'settings'
    | 'project'
    | 'list'
    | 'preflight-model'
    | 'preflight-scenario'
    | 'other';
  readonly name: string;
}

/** Identifies JSON by its content, not by file name. The first match is used; the server ignores case in keys. */
export function jsonKindOf(root: Json): JsonKind {
  if (Array.isArray(root)) return { kind: 'list', name: 'a list' };
  if (!isJsonObject(root)) return { kind: 'other', name: `a single ${root === null ? 'null' : typeof root}` };
  const has = (...keys: readonly string[]) => keys.every((key) => memberAt(root, key) !== undefined);
  if (has('ActionType', 'Parameters')) return { kind: 'step-template', name: 'a step template' };
  if (has('Variables', 'ScopeValues') || has('Variables', 'OwnerId'))
    return { kind: 'variables', name: 'a variable set' };
  if (has('VersioningStrategy') && !has('ProjectGroupId')) return { kind: 'settings', name: 'deployment settings' };
  if (has('DeploymentProcessId') || has('ProjectGroupId'))
    return { kind: 'project', name: 'a project without its process' };
  if (has('Items')) return { kind: 'list', name: `a list of ${listedIn(root)}` };
  if (has('schemaVersion', 'environments')) return { kind: 'preflight-model', name: 'a Preflight model' };
  if (has('schemaVersion', 'name')) return { kind: 'preflight-scenario', name: 'a Preflight scenario' };
  if (has('name', 'version') && (has('dependencies') || has('scripts')))
    return { kind: 'other', name: 'an npm package description' };
  return { kind: 'other', name: 'an object without Steps' };
}

function memberAt(root: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(root, key) ? root[key] : Object.entries(root).find(([name]) => sameName(name, key))?.[1];
}

function listedIn(root: JsonObject): string {
  const [type, items] = [memberAt(root, 'ItemType'), memberAt(root, 'Items')];
  if (typeof type === 'string' && type !== '') return `${quotable(type.toLowerCase())} entries`;
  const count = Array.isArray(items) ? items.length : 0;
  return count === 1 ? 'one entry' : `${count} entries`;
}
