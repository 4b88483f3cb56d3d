import type { unknownValue } from '../variables';
import type { World } from '../world';

/**
 * A filter: text in, text out. Null in means that what stands before has no value, null out that nothing comes out,
 * which makes Octopus echo the token. `unknownValue`: only a deployment knows. Throws `EvaluationFailure` where
 * Octopus throws.
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
