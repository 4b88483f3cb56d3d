import { foldCase } from '../../base/caseless';
import type { VariableSource, VariableValue } from './variables';

/**
 * Variables from a plain list, in order. A name repeated in another case keeps its position and first spelling and
 * takes the later value.
 */
export function variablesFrom(entries: Iterable<readonly [name: string, value: VariableValue]>): VariableSource {
  const slots = new Map<string, number>();
  const names: string[] = [];
  const values: VariableValue[] = [];
  for (const [name, value] of entries) {
    const key = foldCase(name);
    const slot = slots.get(key) ?? names.push(name) - 1;
    slots.set(key, slot);
    values[slot] = value;
  }
  const get = (name: string): VariableValue => {
    const slot = slots.get(foldCase(name));
    return slot === undefined ? undefined : values[slot];
  };
  return { names, get, at: (slot) => values[slot] };
}
