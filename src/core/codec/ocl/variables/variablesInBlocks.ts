import { foldCase } from '../../../base/caseless';
import type { Variable } from '../../../model/deploymentModel';
import { scopeAttributes, type VariableBlock } from './variableBlocks';

/** A variable of the model, and its value block in the file; null for a new one. */
export interface PlacedVariable {
  readonly variable: Variable;
  /** Indexes of the `variable` block and of the value in it. */
  readonly place: { readonly block: number; readonly value: number } | null;
}

/**
 * Finds the value block of each variable of the model, so that an edit changes only that block. Equal values match
 * first; within a name, then values that differ in one respect, then the rest in order. A removed and a new name match
 * if their values do.
 */
export function variablesInBlocks(
  blocks: readonly VariableBlock[],
  variables: readonly Variable[],
): readonly PlacedVariable[] {
  const left = blocks.flatMap(({ values }, block) =>
    values.map(({ variable }, value): Slot => ({ variable, place: { block, value } })),
  );
  const free = new Set(left);
  const found = new Map<number, Slot>();
  const pair = (at: number, slot: Slot) => {
    found.set(at, slot);
    free.delete(slot);
  };
  for (const [at, slot] of unmoved(left, variables)) pair(at, slot);
  const take = (keyOf: (variable: Variable) => string) => {
    const byKey = new Map<string, Slot[]>();
    for (const slot of free) pushTo(byKey, keyOf(slot.variable), slot);
    variables.forEach((variable, at) => {
      if (found.has(at)) return;
      const slot = byKey.get(keyOf(variable))?.shift();
      if (slot !== undefined) pair(at, slot);
    });
  };
  for (const keyOf of [wholeKey, scopeKey, valueKey, nameKey]) take(keyOf);
  for (const [from, to] of renamedNames(free, variables, found)) {
    const renamed = (keyOf: (variable: Variable) => string) => (variable: Variable) =>
      keyOf(foldCase(variable.name) === to ? { ...variable, name: from } : variable);
    for (const keyOf of [wholeKey, scopeKey, valueKey, nameKey]) take(renamed(keyOf));
  }
  return variables.map((variable, at) => ({ variable, place: found.get(at)?.place ?? null }));
}

interface Slot {
  readonly variable: Variable;
  readonly place: NonNullable<PlacedVariable['place']>;
}

/** Values that match when counted from the beginning or from the end: among equal values, each keeps its own block. */
function unmoved(left: readonly Slot[], variables: readonly Variable[]): ReadonlyMap<number, Slot> {
  const pairs = new Map<number, Slot>();
  const shift = left.length - variables.length;
  const isSame = (at: number, slot: Slot | undefined): slot is Slot =>
    slot !== undefined && wholeKey(slot.variable) === wholeKey(variables[at]!);
  let start = 0;
  for (; start < variables.length && isSame(start, left[start]); start += 1) pairs.set(start, left[start]!);
  for (let at = variables.length - 1; at >= start && at + shift >= start && isSame(at, left[at + shift]); at -= 1)
    pairs.set(at, left[at + shift]!);
  return pairs;
}

/** Removed names with the new name for the same values, both folded. */
function renamedNames(
  free: ReadonlySet<Slot>,
  variables: readonly Variable[],
  found: ReadonlyMap<number, Slot>,
): readonly (readonly [string, string])[] {
  const kept = new Set([...found.values()].map(({ variable }) => foldCase(variable.name)));
  const gone = byName([...free].map(({ variable }) => variable).filter(({ name }) => !kept.has(foldCase(name))));
  const known = new Set([...found.keys()].map((at) => foldCase(variables[at]!.name)));
  const fresh = byName(variables.filter(({ name }) => !known.has(foldCase(name))));
  const pairs: (readonly [string, string])[] = [];
  const pair = (fits: (old: readonly Variable[], own: readonly Variable[]) => boolean) => {
    for (const [name, own] of fresh) {
      const [from] = [...gone].find(([, old]) => fits(old, own)) ?? [];
      if (from === undefined) continue;
      pairs.push([from, name]);
      gone.delete(from);
      fresh.delete(name);
    }
  };
  pair((old, own) => contentsOf(old) === contentsOf(own));
  pair((old, own) => own.some(({ value }) => value !== '' && old.some((each) => each.value === value)));
  return pairs;
}

function contentsOf(variables: readonly Variable[]): string {
  return JSON.stringify(variables.map((each) => wholeKey({ ...each, name: '' })));
}

function byName(variables: readonly Variable[]): Map<string, readonly Variable[]> {
  const names = new Map<string, Variable[]>();
  for (const variable of variables) pushTo(names, foldCase(variable.name), variable);
  return names;
}

function nameKey({ name }: Variable): string {
  return foldCase(name);
}

function valueKey({ name, value }: Variable): string {
  return JSON.stringify([foldCase(name), value]);
}

function scopeKey({ name, scope = {} }: Variable): string {
  const kinds = scopeAttributes.flatMap(([kind]) => (scope[kind]?.length ? [kind, ...scope[kind]] : []));
  return JSON.stringify([foldCase(name), kinds]);
}

function wholeKey(variable: Variable): string {
  const { value, prompt } = variable;
  const asked = prompt === undefined ? null : [prompt.required === true, prompt.label ?? ''];
  return JSON.stringify([variable.name, value, scopeKey(variable), asked]);
}

function pushTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
