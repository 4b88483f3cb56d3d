import { foldCase } from '../../base/caseless';
import type { VariableSource, VariableValue } from './variables';

/**
 * Variables out of a plain list, in its order. A name that comes again in another case keeps its place and first
 * spelling and takes the later value.
 */
export function variablesFrom(entries: Iterable<readonly [name: string, value: VariableValue]>): VariableSource {
  const values = new Map<string, VariableValue>();
  const names: string[] = [];
  for (const [name, value] of entries) {
    const key = foldCase(name);
    if (!values.has(key)) names.push(name);
    values.set(key, value);
  }
  return { names, get: (name) => values.get(foldCase(name)) };
}
