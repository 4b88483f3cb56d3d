import { isJsonObject, type Json, type JsonObject, jsonObjectOf } from '../../base/json';
import { ownOf } from '../../base/ownOf';
import type { DeploymentModel } from '../../model/deploymentModel';
import { assumesTargets } from '../../model/inferred/assumedTargets';
import { newFileStyle, styleOf } from '../json/jsonStyle';
import { parseJson } from '../json/parseJson';
import { patchJson } from '../json/patchJson';
import { printShape } from '../json/printShape';
import { type Shape, shapeOf } from '../json/shape';

/**
 * Writes a `preflight.model.json`. With the original text, unchanged parts keep every byte; without, it is a new file:
 * two spaces of indent, one line break at the end. Unknown fields are part of the model and are written unchanged.
 * Secret values and assumptions are never written.
 */
export function writeModelFile(model: DeploymentModel, original: string | null = null): string {
  const variables = model.variables.map((variable) =>
    variable.sensitive === true ? { ...variable, value: null } : variable,
  );
  const after = JSON.parse(JSON.stringify({ schemaVersion: 1, ...stated(model, original), variables })) as JsonObject;
  const parsed = original === null ? null : parseJson(original);
  const before = original === null ? null : jsonObjectOf(original);
  if (original === null || !parsed?.ok || before === null) return `${printShape(shapeOf(after), newFileStyle)}\n`;
  const root = parsed.value;
  // An empty field is not added to a file that leaves it out.
  const said = Object.entries(after).filter(([key, value]) => ownOf(before, key) !== undefined || !isEmpty(value));
  const change = { before: keyed(before), after: keyed(Object.fromEntries(said), before) };
  const patched = patchJson({ text: original, style: styleOf(original, root) }, root, change);
  return original.slice(0, root.start) + patched + original.slice(root.end);
}

/** What was given: no assumed environments, and no empty list of targets, which would state that there are none. */
function stated(model: DeploymentModel, original: string | null): Partial<DeploymentModel> {
  const { targetsComplete: _, variablesComplete, targets, ...rest } = model;
  const saysVariables = variablesComplete === true || original?.includes('"variablesComplete"') === true;
  return {
    ...rest,
    environments: model.environments.filter((each) => each.assumed !== true),
    ...(assumesTargets(model) ? {} : { targets }),
    ...(saysVariables ? { variablesComplete } : {}),
  };
}

function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/**
 * A model as a shape whose lists identify entries by name, so that an entry keeps its text when it moves; a renamed
 * entry is identified by its position in `before`.
 */
function keyed(model: JsonObject, before: JsonObject = {}): Shape {
  const members = Object.entries(model).map(([key, value]) => {
    const old = ownOf(before, key);
    return [key, Array.isArray(value) ? byName(value, Array.isArray(old) ? old : []) : shapeOf(value)] as const;
  });
  return { kind: 'object', members: new Map(members) };
}

function byName(list: readonly Json[], before: readonly Json[]): Shape {
  const own = keysOf(list);
  const old = keysOf(before);
  const [ownSet, oldSet] = [new Set(own), new Set(old)];
  const keyAt = (key: string, at: number) => {
    const there = old[at];
    return there !== undefined && !oldSet.has(key) && !ownSet.has(there) ? there : key;
  };
  return { kind: 'keyed', items: list.map((entry, at) => ({ key: keyAt(own[at] ?? '', at), value: shapeOf(entry) })) };
}

/** Each name with its count so far, because a variable has an entry for each of its values. */
function keysOf(list: readonly Json[]): readonly string[] {
  const seen = new Map<string, number>();
  return list.map((entry) => {
    const name = isJsonObject(entry) && typeof entry['name'] === 'string' ? entry['name'] : '';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${count} ${name}`;
  });
}
