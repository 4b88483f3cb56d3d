import type { JsonNode } from './jsonNode';
import { itemsAt, memberOf, textAt } from './jsonNode';

/** What a JSON text holds, as far as this product can tell; `name` completes "This is …". */
export interface JsonKind {
  readonly kind:
    | 'process'
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

/** Tells by content, not by file name, what was opened. The first that fits is taken. */
export function jsonKindOf(root: JsonNode): JsonKind {
  if (root.kind === 'array') return { kind: 'list', name: 'a list' };
  if (root.kind !== 'object') return { kind: 'other', name: `a single ${root.kind === 'null' ? 'null' : root.kind}` };
  const has = (...keys: readonly string[]) => keys.every((key) => memberOf(root, key) !== null);
  if (has('Steps')) return { kind: 'process', name: 'a process' };
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

function listedIn(root: JsonNode): string {
  const type = textAt(root, 'ItemType');
  if (type !== null && type !== '') return `${type.toLowerCase()} entries`;
  const count = itemsAt(root, 'Items').length;
  return count === 1 ? 'one entry' : `${count} entries`;
}
