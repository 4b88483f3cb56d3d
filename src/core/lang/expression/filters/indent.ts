import { spendLength } from '../evaluate/budget';
import type { Filter } from './filter';

/** `Indent [size | first/rest | text | text text]`: adds a prefix to each line, also to empty ones. */
export const indent: Filter = (input, options, { budget }) => {
  const prefixes = prefixesOf(options);
  if (input === null || prefixes === null) return null;
  if (input === '') return '';
  const [first, rest] = prefixes;
  const lines = input.split('\n');
  spendLength(budget, input.length + first.length + rest.length * (lines.length - 1));
  return first + lines.join(`\n${rest}`);
};

function prefixesOf(options: readonly string[]): readonly [first: string, rest: string] | null {
  const [one, other] = options;
  if (options.length > 2) return null;
  if (one === undefined) return ['    ', '    '];
  if (other !== undefined) return [one, other];
  const sizes = /^((\d{1,3})?\/)?(\d{1,3})$/.exec(one);
  const rest = Number(sizes?.[3]);
  const first = sizes?.[1] === undefined ? rest : Number(sizes[2] ?? 0);
  return sizes === null || rest > 255 || first > 255 ? [one, one] : [' '.repeat(first), ' '.repeat(rest)];
}
