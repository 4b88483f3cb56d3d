import { withoutMark } from './encoding';
import { err, ok, type Result } from './result';

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a text is meant as JSON rather than OCL: it begins with `{` or `[`. */
export function looksLikeJson(text: string): boolean {
  return /^[\ufeff\s]*[{[]/.test(text);
}

/** Parses JSON text, ignoring a byte-order mark. The error is the platform's own message. */
export function jsonValueOf(text: string): Result<Json, string> {
  try {
    return ok(JSON.parse(withoutMark(text)) as Json);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

/** The object in a JSON text; null if the text is not JSON (an expression, say) or holds another value. */
export function jsonObjectOf(text: string): JsonObject | null {
  const read = jsonValueOf(text);
  return read.ok && isJsonObject(read.value) ? read.value : null;
}
