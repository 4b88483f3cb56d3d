import type { Step } from '../../../../core/index';
import { isFields, isJson } from './json';

/** Where a value is in a step: names of fields and properties, and places in lists. */
type Path = readonly (string | number)[];

/** A value that is another one now; without a value, a property that is gone. */
export type Change = readonly [path: Path, value: unknown] | readonly [path: Path];

/** What leads from one step to another; null where the other is better kept whole. */
export function changesBetween(before: Step, after: Step): readonly Change[] | null {
  const changes: Change[] = [];
  return collect(before, after, [], changes) ? changes : null;
}

/** Whether all that differs could be told. */
function collect(before: unknown, after: unknown, path: Path, changes: Change[]): boolean {
  if (Object.is(before, after)) return true;
  if (before instanceof Map && after instanceof Map) return collectProperties(before, after, path, changes);
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return after.every((value, at) => collect(before[at], value, [...path, at], changes));
  if (isFields(before) && isFields(after)) {
    const keys = Object.keys(after);
    const known = Object.keys(before);
    if (keys.length === known.length && keys.every((key, at) => key === known[at]))
      return keys.every((key) => collect(before[key], after[key], [...path, key], changes));
  }
  if (path.length === 0 || !isJson(after)) return false;
  changes.push([path, after]);
  return true;
}

type Properties = ReadonlyMap<string, unknown>;

/** Properties keep their order: some may be gone, and new ones come last. */
function collectProperties(before: Properties, after: Properties, path: Path, changes: Change[]): boolean {
  const keys = [...after.keys()];
  const known = [...before.keys()];
  if (!known.filter((key) => after.has(key)).every((key, at) => key === keys[at])) return false;
  for (const key of known) if (!after.has(key)) changes.push([[...path, key]]);
  return keys.every((key) => {
    if (before.has(key)) return collect(before.get(key), after.get(key), [...path, key], changes);
    if (!isJson(after.get(key))) return false;
    changes.push([[...path, key], after.get(key)]);
    return true;
  });
}

/**
 * Whether the step is right after changes if it was before: a text in place of a text may be any text, but for parts that the
 * app does not know, whose kinds are texts too.
 */
export function keepsFields(step: unknown, changes: readonly Change[]): boolean {
  return changes.every(
    (change) =>
      change.length === 2 &&
      typeof change[1] === 'string' &&
      typeof change[0].reduce(valueAt, step) === 'string' &&
      !change[0].includes('extras') &&
      !change[0].includes('inputs'),
  );
}

function valueAt(holder: unknown, key: string | number): unknown {
  if (holder instanceof Map) return holder.get(key);
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
    ? holder[key as keyof typeof holder]
    : undefined;
}

/** Thrown where a change does not fit the step it is for. */
export class UnfitChange extends Error {}

/** The step after changes. Whatever they do not touch is the same object. */
export function changedStep(step: unknown, changes: readonly Change[]): unknown {
  return changes.reduce((value, change) => changedAt(value, change, 0), step);
}

function changedAt(holder: unknown, change: Change, depth: number): unknown {
  const path = change[0];
  if (depth === path.length) return change[1];
  const key = path[depth]!;
  if (holder instanceof Map) {
    const next = new Map<unknown, unknown>(holder);
    if (depth === path.length - 1 && change.length === 1) next.delete(key);
    else next.set(key, changedAt(holder.get(key), change, depth + 1));
    return next;
  }
  if (Array.isArray(holder) && typeof key === 'number' && key in holder)
    return holder.with(key, changedAt(holder[key], change, depth + 1));
  if (isFields(holder) && Object.hasOwn(holder, key))
    return { ...holder, [key]: changedAt(holder[key], change, depth + 1) };
  throw new UnfitChange();
}
