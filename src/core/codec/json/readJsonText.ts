import { withoutMark } from '../../base/encoding';
import { type Json, jsonValueOf } from '../../base/json';
import { err, type Result } from '../../base/result';
import { type Position, positionAt } from '../../base/span';
import { parseJson } from './parseJson';

/** Why a text is no JSON, and where. */
export interface JsonTextError {
  readonly at: Position;
  /** One sentence without the place. */
  readonly message: string;
}

/**
 * The value of a JSON text; a byte-order mark at its start is passed over. The browser's own reader does the work, and
 * only a text it refuses is read a second time, for the place of the fault.
 */
export function readJsonText(text: string): Result<Json, JsonTextError> {
  const read = jsonValueOf(text);
  if (read.ok) return read;
  const plain = withoutMark(text);
  const parsed = parseJson(plain);
  const fault = parsed.ok ? { offset: 0, message: 'The text is not JSON.' } : parsed.error;
  return err({ at: positionAt(plain, fault.offset), message: fault.message });
}
