import { isJsonObject, type Json, type JsonObject } from './json';

/** The kind of value a field of a file must hold; a list of strings means one of these words. */
export type FieldKind =
  | 'text'
  | 'texts'
  | 'flag'
  | 'number'
  | 'number or text'
  | 'packages'
  | 'text or null'
  | 'object'
  | 'numbers by name'
  | 'texts by name'
  | 'moment'
  | 'attempts'
  | readonly string[]
  | WordsByName
  | ObjectKind
  | ListKind;

/** An object whose values are each one of these words, under any names. */
export interface WordsByName {
  readonly byName: readonly string[];
}

/** An object with declared fields. */
export interface ObjectKind {
  readonly object: Fields;
  readonly required?: readonly string[];
}

/** A list of objects. */
export interface ListKind {
  readonly list: Fields;
  readonly required?: readonly string[];
}

export type Fields = Readonly<Record<string, FieldKind>>;

/**
 * Compares an object read from a file with its declared fields.
 *
 * @returns one sentence per mismatch, naming the field and the value it needs; undeclared fields may hold anything
 * @param path  prefix for field names in the sentences: `run.`, `freezes[0].`
 */
export function fieldProblems(object: JsonObject, fields: Fields, path = ''): readonly string[] {
  return Object.entries(fields).flatMap(([field, kind]) => {
    const value = object[field];
    return value === undefined ? [] : valueProblems(value, kind, `${path}${field}`);
  });
}

function valueProblems(value: Json, kind: FieldKind, path: string): readonly string[] {
  if (typeof kind === 'object' && 'object' in kind) {
    if (!isJsonObject(value)) return [`"${path}" must be an object in braces.`];
    return [...missing(value, kind.required ?? [], path), ...fieldProblems(value, kind.object, `${path}.`)];
  }
  if (typeof kind === 'object' && 'list' in kind) return listProblems(value, kind, path);
  if (typeof kind === 'object' && 'byName' in kind) return wordsByNameProblems(value, kind, path);
  return isOfKind(value, kind) ? [] : [`"${path}" must be ${wordsFor(kind)}.`];
}

function wordsByNameProblems(value: Json, { byName }: WordsByName, path: string): readonly string[] {
  if (!isJsonObject(value)) return [`"${path}" must be an object in braces.`];
  return Object.entries(value).flatMap(([name, word]) => valueProblems(word, byName, `${path}.${name}`));
}

function listProblems(value: Json, { list, required }: ListKind, path: string): readonly string[] {
  if (!Array.isArray(value)) return [`"${path}" must be a list in square brackets.`];
  return value.flatMap((entry: Json, at: number) =>
    valueProblems(entry, { object: list, required: required ?? [] }, `${path}[${at}]`),
  );
}

/** An empty name counts as missing. */
function missing(object: JsonObject, required: readonly string[], path: string): readonly string[] {
  return required.flatMap((field) => {
    if (field === 'name')
      return typeof object['name'] === 'string' && object['name'] !== ''
        ? []
        : [`"${path}.name" must be a non-empty text.`];
    return object[field] === undefined ? [`"${path}.${field}" is missing.`] : [];
  });
}

type PlainKind = Exclude<FieldKind, ObjectKind | ListKind | WordsByName>;

function isOfKind(value: Json, kind: PlainKind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'texts':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'flag':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'number or text':
      return typeof value === 'number' || typeof value === 'string';
    case 'packages':
      return Array.isArray(value) && value.every(isPackage);
    case 'text or null':
      return value === null || typeof value === 'string';
    case 'object':
      return isJsonObject(value);
    case 'numbers by name':
      return isJsonObject(value) && Object.values(value).every((each) => typeof each === 'number' && each >= 0);
    case 'texts by name':
      return isJsonObject(value) && Object.values(value).every((each) => typeof each === 'string');
    case 'moment':
      return typeof value === 'string' && isMoment(value);
    case 'attempts':
      return value === 'all' || (Array.isArray(value) && value.every((each) => typeof each === 'number'));
    default:
      return typeof value === 'string' && kind.includes(value);
  }
}

function isPackage(value: Json): boolean {
  if (typeof value === 'string') return true;
  return isJsonObject(value) && [value['packageId'], value['name']].some((each) => typeof each === 'string');
}

/** The offset is required: without it the moment is ambiguous. */
function isMoment(text: string): boolean {
  const isComplete = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i.test(text);
  return isComplete && !Number.isNaN(Date.parse(text));
}

function wordsFor(kind: PlainKind): string {
  if (typeof kind !== 'string') return `one of ${kind.map((word) => `"${word}"`).join(', ')}`;
  return kindWords[kind];
}

const kindWords: Readonly<Record<Extract<PlainKind, string>, string>> = {
  text: 'a text',
  texts: 'a list of texts',
  flag: 'true or false',
  number: 'a number',
  'number or text': 'a number or an expression as a text',
  packages: 'a list of package ids, or of objects with "packageId" or "name"',
  'text or null': 'a text, or null for a secret',
  object: 'an object in braces',
  'numbers by name': 'an object with a number, 0 or more, for each name',
  'texts by name': 'an object with a text for each name',
  moment: 'a date and time with its offset from UTC, such as "2026-12-24T18:00:00+01:00"',
  attempts: '"all" or a list of numbers',
};
