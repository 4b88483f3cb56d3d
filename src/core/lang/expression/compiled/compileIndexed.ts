import { openUnknown } from '../evaluate/value';
import type { Path, PathStep } from '../tree';
import { type Code, type CompiledPlace, interpreterOnly } from './code';
import { charge, longestValue } from './costs';

/** How many resolved paths are cached: most texts look up the same few. */
const maxRemembered = 100;

/**
 * A path with computed indexes, `Database[#{Octopus.Environment.Name}].Host`: one resolved path is cached for each
 * value of the indexes.
 */
export function compileIndexed(
  path: Path,
  place: CompiledPlace,
  compilePath: (path: Path, place: CompiledPlace) => Code | null,
): Code | null {
  const indexes: Code[] = [];
  for (const step of path.steps) {
    const index = step.kind === 'token-index' ? compilePath(step.path, place) : undefined;
    if (index === null) return null;
    if (index !== undefined) indexes.push(index);
  }
  // The result is a node, or a name for which the source is asked with all its prefixes.
  charge(place.costs, path.steps.length * path.steps.length, longestValue);
  const ways = new Map<string, Code>();
  const values: string[] = [];
  let lastKey: string | null = null;
  let last: Code | null = null;
  return (run) => {
    let key = '';
    for (let at = 0; at < indexes.length; at += 1) {
      const value = indexes[at]!(run);
      if (value === interpreterOnly || value === null) return interpreterOnly;
      if (typeof value !== 'string') return openUnknown(value);
      values[at] = value;
      key = indexes.length === 1 ? value : `${key}${value.length}:${value}`;
    }
    if (key !== lastKey) {
      last = ways.get(key) ?? compilePath(filled(path, values), place) ?? (() => interpreterOnly);
      if (ways.size >= maxRemembered) ways.clear();
      ways.set(key, last);
      lastKey = key;
    }
    return last!(run);
  };
}

function filled(path: Path, values: readonly string[]): Path {
  let at = 0;
  const steps = path.steps.map((step): PathStep => {
    if (step.kind !== 'token-index') return step;
    at += 1;
    return { kind: 'index', text: values[at - 1] ?? '', start: -1 };
  });
  return { ...path, steps };
}
