import type { unknownValue } from '../variables';
import type { World } from '../world';

/**
 * A filter: text in, text out. A null input is a missing value; a null output is no result, for which Octopus echoes
 * the token. `unknownValue`: known only during a deployment. Throws `EvaluationFailure` where Octopus throws.
 */
export type Filter = (
  input: string | null,
  options: readonly string[],
  world: World,
) => string | null | typeof unknownValue;

/** A filter that takes no options and needs a value. */
export function plainFilter(change: (input: string) => string): Filter {
  return (input, options) => (input === null || options.length > 0 ? null : change(input));
}
