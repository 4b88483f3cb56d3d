import { isJsonObject, type Json, type JsonObject } from '../../base/json';
import { err, ok, type Result } from '../../base/result';
import type { Scenario } from './scenario';

/** What a field must be; a list of words = one of them. */
type FieldKind = 'text' | 'texts' | 'flag' | 'numbers by name' | 'texts by name' | 'attempts' | readonly string[];
type Fields = Readonly<Record<string, FieldKind>>;

const runFields: Fields = {
  environment: 'text',
  tenant: 'text',
  channel: 'text',
  release: 'text',
  runbook: 'text',
  trigger: 'text',
  skip: 'texts',
  specificTargets: 'texts',
  excludedTargets: 'texts',
  specificTargetTags: 'texts',
  excludedTargetTags: 'texts',
  guidedFailure: 'flag',
  prompted: 'texts by name',
};

/** The lists of a scenario: fields of an entry, the required ones first. */
const lists: Readonly<Record<string, { readonly required: readonly string[]; readonly fields: Fields }>> = {
  history: {
    required: ['environment'],
    fields: { environment: 'text', release: 'text', tenant: 'text', success: 'flag' },
  },
  inject: {
    required: ['action'],
    fields: { action: 'text', target: 'text', attempts: 'attempts', kind: ['fail', 'timeout', 'unavailable'] },
  },
  outputs: {
    required: ['action', 'name', 'value'],
    fields: { action: 'text', target: 'text', name: 'text', value: 'text' },
  },
  guidance: { required: ['action', 'choices'], fields: { action: 'text', target: 'text', choices: 'texts' } },
  manual: {
    required: ['action', 'choice'],
    fields: { action: 'text', target: 'text', choice: ['Proceed', 'Abort', 'Hold'] },
  },
};

const plainFields: Fields = { name: 'text', durations: 'numbers by name', minutes: 'numbers by name' };
const newest = 1;

/**
 * Reads the text of a scenario file (contract, "Files"). Unknown fields are kept; a newer `schemaVersion` is refused.
 *
 * @returns every problem as a sentence that names the field and says what belongs there
 */
export function readScenario(text: string): Result<Scenario, readonly string[]> {
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return err([`This is not JSON: ${error instanceof Error ? error.message : String(error)}.`]);
  }
  if (!isJsonObject(root)) return err(['A scenario is an object in braces, with "run", "inject" and more.']);
  const version = root['schemaVersion'];
  if (typeof version === 'number' && version > newest)
    return err([`This scenario has schemaVersion ${version}; this program reads up to ${newest}. Update it.`]);
  const problems = [...fieldProblems(root, plainFields, ''), ...runProblems(root['run']), ...listProblems(root)];
  if (problems.length > 0) return err(problems);
  const { schemaVersion: _version, ...scenario } = root;
  return ok(scenario as unknown as Scenario);
}

function runProblems(run: Json | undefined): readonly string[] {
  if (run === undefined) return [];
  return isJsonObject(run) ? fieldProblems(run, runFields, 'run.') : ['"run" must be an object in braces.'];
}

function listProblems(root: JsonObject): readonly string[] {
  return Object.entries(lists).flatMap(([name, { required, fields }]) => {
    const list = root[name];
    if (list === undefined) return [];
    if (!Array.isArray(list)) return [`"${name}" must be a list in square brackets.`];
    return list.flatMap((entry: Json, at: number) => {
      if (!isJsonObject(entry)) return [`"${name}[${at}]" must be an object in braces.`];
      const missing = required.filter((field) => entry[field] === undefined);
      const gaps = missing.map((field) => `"${name}[${at}].${field}" is missing.`);
      return [...gaps, ...fieldProblems(entry, fields, `${name}[${at}].`)];
    });
  });
}

function fieldProblems(object: JsonObject, fields: Fields, path: string): readonly string[] {
  return Object.entries(fields).flatMap(([field, kind]) => {
    const value = object[field];
    return value === undefined || isOfKind(value, kind) ? [] : [`"${path}${field}" must be ${wordsFor(kind)}.`];
  });
}

function isOfKind(value: Json, kind: FieldKind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'texts':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'flag':
      return typeof value === 'boolean';
    case 'numbers by name':
      return isJsonObject(value) && Object.values(value).every((each) => typeof each === 'number' && each >= 0);
    case 'texts by name':
      return isJsonObject(value) && Object.values(value).every((each) => typeof each === 'string');
    case 'attempts':
      return value === 'all' || (Array.isArray(value) && value.every((each) => typeof each === 'number'));
    default:
      return typeof value === 'string' && kind.includes(value);
  }
}

function wordsFor(kind: FieldKind): string {
  switch (kind) {
    case 'text':
      return 'a text';
    case 'texts':
      return 'a list of texts';
    case 'flag':
      return 'true or false';
    case 'numbers by name':
      return 'an object with a number, 0 or more, for each name';
    case 'texts by name':
      return 'an object with a text for each name';
    case 'attempts':
      return '"all" or a list of numbers';
    default:
      return `one of ${kind.map((word) => `"${word}"`).join(', ')}`;
  }
}
