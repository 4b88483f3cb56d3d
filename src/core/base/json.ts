import { withoutMark } from './encoding';
import { err, ok, type Result } from './result';

/** Any value JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a text is meant as JSON rather than OCL: an object or a list opens it. */
export function looksLikeJson(text: string): boolean {
  return /^[\ufeff\s]*[{[]/.test(text);
}

/** The value of a JSON text, read by the platform; a byte-order mark is passed over. Else why it is none, in its words. */
export function jsonValueOf(text: string): Result<Json, string> {
  try {
    return ok(JSON.parse(withoutMark(text)) as Json);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

/** The object a text holds as JSON; null where it holds something else, such as an expression. */
export function jsonObjectOf(text: string): JsonObject | null {
  const read = jsonValueOf(text);
  return read.ok && isJsonObject(read.value) ? read.value : null;
}
