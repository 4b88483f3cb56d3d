import { withoutMark } from '../../base/encoding';
import { type Json, jsonValueOf } from '../../base/json';
import { err, type Result } from '../../base/result';
import { type Position, positionAt } from '../../base/span';
import { parseJson } from './parseJson';

/** Why a text is not JSON, and where. */
export interface JsonTextError {
  readonly at: Position;
  /** One sentence without the position. */
  readonly message: string;
}

/**
 * Parses a JSON text, ignoring a byte-order mark. The platform's parser does the work; only a text it refuses is parsed
 * again, to find the position of the error.
 */
export function readJsonText(text: string): Result<Json, JsonTextError> {
  const read = jsonValueOf(text);
  if (read.ok) return read;
  const plain = withoutMark(text);
  const parsed = parseJson(plain);
  const fault = parsed.ok ? { offset: 0, message: 'The text is not JSON.' } : parsed.error;
  return err({ at: positionAt(plain, fault.offset), message: fault.message });
}
