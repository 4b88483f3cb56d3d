import type { Filter } from './filter';

/** `Append text…`: what has no value counts as empty, which makes it the idiom for a default. */
export const append: Filter = (input, options) => (options.length === 0 ? null : (input ?? '') + options.join(''));

/** `Prepend text…`. */
export const prepend: Filter = (input, options) => (options.length === 0 ? null : options.join('') + (input ?? ''));
