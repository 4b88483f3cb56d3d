import type { Result } from '../../src/core/index';

/** The value of an operation that must not be refused; a refusal fails the test with its reason. */
export function granted<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
