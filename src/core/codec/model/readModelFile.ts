import type { TextDiagnostic } from '../../base/diagnostic';
import { isJsonObject, type Json, type JsonObject } from '../../base/json';
import { err, ok, type Result } from '../../base/result';
import { type DeploymentModel, emptyModel } from '../../model/deploymentModel';
import { textProblem } from './textProblem';

/** What a field of a list entry must be. */
type FieldKind = 'text' | 'texts' | 'flag' | 'number' | 'text or null' | 'object' | 'objects';

/** The lists of a model file, each with the fields of its entries; `name` is required in all (contract, "Files"). */
const lists: Readonly<Record<string, Readonly<Record<string, FieldKind>>>> = {
  environments: { slug: 'text', id: 'text', guidedFailure: 'flag', inferred: 'flag' },
  targets: {
    environments: 'texts',
    roles: 'texts',
    disabled: 'flag',
    health: 'text',
    tenantMode: 'text',
    tenants: 'texts',
    tenantTags: 'texts',
    appearsAfter: 'text',
  },
  channels: { slug: 'text', id: 'text', lifecycle: 'text', tenantTags: 'texts', inferred: 'flag' },
  lifecycles: { phases: 'objects' },
  tenants: { slug: 'text', id: 'text', tags: 'texts', environments: 'texts' },
  variables: { value: 'text or null', sensitive: 'flag', source: 'text', prompt: 'object', scope: 'object' },
};

/** Fields that must be there because nothing sensible stands for their absence. */
const required: Readonly<Record<string, readonly string[]>> = {
  targets: ['environments', 'roles'],
  lifecycles: ['phases'],
  tenants: ['tags', 'environments'],
};

const newest = 1;

/**
 * Reads a `preflight.model.json`. Unknown fields stay where they are; a newer `schemaVersion` is refused by its number.
 *
 * @returns every problem with its path and remedy: `json-syntax`, `newer-version`, `model-layout`
 */
export function readModelFile(text: string): Result<DeploymentModel, readonly TextDiagnostic[]> {
  const parsed = parsedJson(text);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  if (!isJsonObject(root))
    return err([textProblem('model-layout', 'A model file is an object in braces, with "environments" and more.')]);
  const version = root['schemaVersion'];
  if (typeof version === 'number' && version > newest)
    return err([
      textProblem(
        'newer-version',
        `This model has schemaVersion ${version}; this app reads up to ${newest}. Update the app.`,
      ),
    ]);
  const problems = Object.entries(lists).flatMap(([list, fields]) => listProblems(root[list], list, fields));
  const settings = root['settings'];
  if (settings !== undefined && !isJsonObject(settings)) problems.push('"settings" must be an object in braces.');
  if (problems.length > 0) return err(problems.map((message) => textProblem('model-layout', message)));
  return ok(withDefaults(root));
}

function withDefaults(root: JsonObject): DeploymentModel {
  const { schemaVersion: _version, ...fields } = root;
  const phases = (lifecycle: JsonObject): JsonObject => ({
    ...lifecycle,
    phases: ((lifecycle['phases'] as readonly Json[]) ?? []).map((phase) =>
      isJsonObject(phase) ? { environments: [], ...phase } : phase,
    ),
  });
  const lifecycles = ((root['lifecycles'] as readonly JsonObject[] | undefined) ?? []).map(phases);
  return { ...emptyModel, ...fields, lifecycles } as unknown as DeploymentModel;
}

function parsedJson(text: string): Result<Json, readonly TextDiagnostic[]> {
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/, '')) as Json);
  } catch (error) {
    return err([
      textProblem('json-syntax', `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`),
    ]);
  }
}

function listProblems(list: Json | undefined, name: string, fields: Readonly<Record<string, FieldKind>>): string[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) return [`"${name}" must be a list in square brackets.`];
  return list.flatMap((entry: Json, at: number) =>
    entryProblems(entry, `${name}[${at}]`, fields, required[name] ?? []),
  );
}

function entryProblems(
  entry: Json,
  path: string,
  fields: Readonly<Record<string, FieldKind>>,
  needed: readonly string[],
): string[] {
  if (!isJsonObject(entry)) return [`"${path}" must be an object in braces.`];
  const problems: string[] = [];
  if (typeof entry['name'] !== 'string' || entry['name'] === '')
    problems.push(`"${path}.name" must be a text that is not empty.`);
  for (const field of needed) if (entry[field] === undefined) problems.push(`"${path}.${field}" is missing.`);
  for (const [field, kind] of Object.entries(fields)) {
    const value = entry[field];
    if (value !== undefined && !isOfKind(value, kind)) problems.push(`"${path}.${field}" must be ${kindWords[kind]}.`);
  }
  return problems;
}

const kindWords: Readonly<Record<FieldKind, string>> = {
  text: 'a text',
  texts: 'a list of texts',
  flag: 'true or false',
  number: 'a number',
  'text or null': 'a text, or null for a secret',
  object: 'an object in braces',
  objects: 'a list of objects',
};

function isOfKind(value: Json, kind: FieldKind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'texts':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'flag':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'text or null':
      return value === null || typeof value === 'string';
    case 'object':
      return isJsonObject(value);
    case 'objects':
      return Array.isArray(value) && value.every(isJsonObject);
  }
}
