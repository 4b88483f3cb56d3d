import type { Filter } from './filter';

export const startsWith = textTest((input, text) => input.startsWith(text));
export const endsWith = textTest((input, text) => input.endsWith(text));
export const contains = textTest((input, text) => input.includes(text));

/** A question with one option, exact in case: `true` or `false`. */
function textTest(holds: (input: string, text: string) => boolean): Filter {
  return (input, options) => {
    const [text] = options;
    return input === null || text === undefined || options.length > 1 ? null : String(holds(input, text));
  };
}
