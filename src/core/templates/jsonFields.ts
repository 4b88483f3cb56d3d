import { isJsonObject, type Json, type JsonObject } from '../base/json';
import { quotable } from '../base/words';

/** The text of a field; empty if it is missing or null. Numbers and booleans are converted to text. */
export function textIn(record: JsonObject, field: string): string {
  return textOf(record[field]);
}

export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A value as a message shows it; long values are shortened. */
export function briefJson(value: Json | undefined): string {
  return quotable(JSON.stringify(value ?? null));
}

/** The objects in a list field; other entries are skipped. */
export function objectsIn(record: JsonObject, field: string): readonly JsonObject[] {
  const value = record[field];
  return Array.isArray(value) ? (value as readonly Json[]).filter(isJsonObject) : [];
}

/** The texts in a list field. */
export function textsIn(record: JsonObject, field: string): readonly string[] {
  const value = record[field];
  return Array.isArray(value) ? (value as readonly Json[]).filter((item) => typeof item === 'string') : [];
}

/** An object field; empty if it is missing. */
export function objectIn(record: JsonObject, field: string): JsonObject {
  const value = record[field];
  return isJsonObject(value) ? value : {};
}
