import type { Filter } from './filter';

/** `Append text…`: a missing value counts as empty, so it can supply a default. */
export const append: Filter = (input, options) => (options.length === 0 ? null : (input ?? '') + options.join(''));

/** `Prepend text…`. */
export const prepend: Filter = (input, options) => (options.length === 0 ? null : options.join('') + (input ?? ''));
