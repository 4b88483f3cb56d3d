import { spendLength } from '../evaluate/budget';
import { expandReplacement } from '../regex/expandReplacement';
import { allMatches, isMatch } from '../regex/findMatches';
import type { Filter } from './filter';

/** `Match pattern`: `true` or `false`. */
export const match: Filter = (input, options, { budget }) => {
  const [pattern] = options;
  return input === null || pattern === undefined || options.length > 1 ? null : String(isMatch(pattern, input, budget));
};

/** `Replace pattern [replacement]`: every match; further options are ignored. */
export const replace: Filter = (input, [pattern, replacement = ''], { budget }) => {
  if (input === null || pattern === undefined) return null;
  const { matches, groups } = allMatches(pattern, input, budget);
  let text = '';
  let from = 0;
  for (const found of matches) {
    text += input.slice(from, found.start) + expandReplacement(replacement, { input, found, groups });
    from = found.end;
    spendLength(budget, text.length);
  }
  return text + input.slice(from);
};
