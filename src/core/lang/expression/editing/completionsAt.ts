import { filterNames } from '../filters/filterNamed';

/** Completions at a position of a text, and the range they replace. */
export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly items: readonly { readonly text: string; readonly kind: 'variable' | 'filter' }[];
}

const maxItems = 50;

/**
 * Names of variables inside `#{…}` and names of filters after `|`: those that begin with the typed text, then those
 * that contain it. Null outside of an expression, within quotes, and if nothing matches.
 *
 * @param names  variables that may be read here
 */
export function completionsAt(text: string, caret: number, names: readonly string[]): Completions | null {
  const before = text.slice(0, caret);
  const open = before.lastIndexOf('#{');
  if (open === -1 || before[open - 1] === '#') return null;
  const inside = before.slice(open + 2);
  if (inside.includes('}') || (inside.match(/"/g) ?? []).length % 2 === 1) return null;
  const filter = /\|\s*(\w*)$/.exec(inside);
  const body = inside.replace(/^\s*(?:if|unless|calc|each\s+\w+\s+in)\s+/, '');
  const operand = /(?:^|[=!]=)\s*([\w.\-[\] ]*)$/.exec(body)?.[1] ?? null;
  const [written, all, kind] =
    filter !== null ? ([filter[1] ?? '', filterNames, 'filter'] as const) : ([operand, names, 'variable'] as const);
  if (written === null || /^(if|unless|each|calc|else|\/)/.test(written)) return null;
  const wanted = written.toLowerCase();
  const items = fitting(all, wanted);
  if (items.length === 0) return null;
  const rest = /^[\w.\-[\]]*/.exec(text.slice(caret))?.[0] ?? '';
  return { from: caret - written.length, to: caret + rest.length, items: items.map((each) => ({ text: each, kind })) };
}

/** The first names that begin with what was written, then those that have it within. A large process has thousands. */
function fitting(all: readonly string[], wanted: string): readonly string[] {
  const starting: string[] = [];
  const having: string[] = [];
  for (const each of all) {
    if (starting.length === maxItems) break;
    const name = each.toLowerCase();
    if (name.startsWith(wanted)) {
      if (name !== wanted) starting.push(each);
    } else if (having.length < maxItems && name.includes(wanted)) having.push(each);
  }
  return [...starting, ...having].slice(0, maxItems);
}
