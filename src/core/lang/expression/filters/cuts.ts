import { trimEnd, trimStart, trimWhite } from '../characters';
import { EvaluationFailure } from '../evaluate/failure';
import { parseInt32 } from '../numbers/parseNumber';
import type { Filter } from './filter';

/** `Substring length` or `Substring start length`. */
export const substring: Filter = (input, options) => {
  if (input === null || options.length < 1 || options.length > 2) return null;
  const numbers = options.map(parseInt32);
  const length = numbers.at(-1) ?? -1;
  const start = numbers.length === 1 ? 0 : (numbers[0] ?? -1);
  if (start < 0 || length < 0 || start > input.length) return null;
  if (start + length > 2_147_483_647)
    throw new EvaluationFailure('range', 'Start and length of Substring are too large.');
  return input.slice(start, start + length);
};

/** `Truncate length [suffix]`: the suffix, `...` when none is given, only where something is cut. */
export const truncate: Filter = (input, [size, suffix = '...']) => {
  const length = parseInt32(size ?? '');
  if (input === null || length === null || length < 0) return null;
  return length < input.length ? input.slice(0, length) + suffix : input;
};

/** `Trim [start|end]`. */
export const trim: Filter = (input, [side]) => {
  if (input === null) return null;
  if (side === undefined) return trimWhite(input);
  if (side.toLowerCase() === 'start') return trimStart(input);
  return side.toLowerCase() === 'end' ? trimEnd(input) : null;
};
