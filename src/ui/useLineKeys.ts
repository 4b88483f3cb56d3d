import { useRef } from 'react';

interface Known {
  readonly names: readonly string[];
  readonly keys: readonly number[];
}

/**
 * A key for each line of a list of names, by its place. A thing keeps its key when it moves and when it alone is renamed,
 * so that the field being typed into stays the same one; two of one name have a key each.
 */
export function useLineKeys(names: readonly string[]): readonly number[] {
  const known = useRef<Known>({ names: [], keys: [] });
  const last = useRef(0);
  const before = known.current;
  if (before.names === names) return before.keys;
  const renamedAt = before.names.length === names.length ? loneChange(before.names, names) : -1;
  const used = new Set<number>();
  const keys = names.map((name, at) => {
    const was = at === renamedAt ? at : before.names.findIndex((each, place) => each === name && !used.has(place));
    if (was !== -1) {
      used.add(was);
      return before.keys[was]!;
    }
    last.current += 1;
    return last.current;
  });
  known.current = { names, keys };
  return keys;
}

/** The only place where two lists differ; -1 where there is none or more. */
function loneChange(left: readonly string[], right: readonly string[]): number {
  const differing = left.flatMap((name, at) => (name === right[at] ? [] : [at]));
  return differing.length === 1 ? differing[0]! : -1;
}
