import { isJsonObject, type Json, type JsonObject } from '../../base/json';

/** The text of a field; empty if there is none. */
export function textAt(entry: JsonObject, key: string): string {
  const value = entry[key];
  return typeof value === 'string' ? value : '';
}

export function textsAt(entry: JsonObject, key: string): readonly string[] {
  return textsOf(entry[key]);
}

export function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((each: Json) => typeof each === 'string') : [];
}

export function objectAt(entry: JsonObject, key: string): JsonObject {
  const value = entry[key];
  return isJsonObject(value) ? value : {};
}

export function objectsAt(entry: JsonObject, key: string): readonly JsonObject[] {
  const value = entry[key];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** A member that exists only if the flag is set. */
export function flag<Key extends string>(key: Key, value: Json | undefined): Partial<Record<Key, true>> {
  return value === true ? ({ [key]: true } as Record<Key, true>) : {};
}

/** A member that exists only if the list has entries. */
export function some<Key extends string>(key: Key, texts: readonly string[]): Partial<Record<Key, readonly string[]>> {
  return texts.length > 0 ? ({ [key]: texts } as Record<Key, readonly string[]>) : {};
}

/** A member that exists only if the text is not empty. */
export function optionalText<Key extends string>(key: Key, text: string): Partial<Record<Key, string>> {
  return text === '' ? {} : ({ [key]: text } as Record<Key, string>);
}

/** A member that exists only if the text is a known word, because the server adds words over time. */
export function oneOf<Key extends string, Word extends string>(
  key: Key,
  value: Json | undefined,
  words: readonly Word[],
): Partial<Record<Key, Word>> {
  const word = words.find((each) => each === value);
  return word === undefined ? {} : ({ [key]: word } as Record<Key, Word>);
}

/** Name, and id and slug if the server gives them. */
export function named(entry: JsonObject) {
  return {
    name: textAt(entry, 'Name'),
    ...optionalText('id', textAt(entry, 'Id')),
    ...optionalText('slug', textAt(entry, 'Slug')),
  };
}
