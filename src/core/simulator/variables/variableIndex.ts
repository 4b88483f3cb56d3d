import { foldCase } from '../../base/caseless';
import type { Variable } from '../../model/deploymentModel';

/** The values of one name, in model order. */
export interface NamedValues {
  readonly values: readonly Variable[];
  /** Some value is scoped to certain targets or tags, so that targets may see different values. */
  readonly differsByTarget: boolean;
}

/** The variables of a model by folded name. */
export interface VariableIndex {
  readonly byName: ReadonlyMap<string, NamedValues>;
  /** Each name once, in its first spelling and position. The same array for the same variables. */
  readonly names: readonly string[];
}

export function variableIndexOf(variables: readonly Variable[]): VariableIndex {
  const known = remembered.get(variables);
  if (known !== undefined) return known;
  const byName = new Map<string, { values: Variable[]; differsByTarget: boolean }>();
  const names: string[] = [];
  for (const variable of variables) {
    const key = foldCase(variable.name);
    let named = byName.get(key);
    if (named === undefined) {
      named = { values: [], differsByTarget: false };
      byName.set(key, named);
      names.push(variable.name);
    }
    named.values.push(variable);
    const { machine = [], role = [] } = variable.scope ?? {};
    named.differsByTarget ||= machine.length + role.length > 0;
  }
  const index = { byName, names };
  remembered.set(variables, index);
  return index;
}

const remembered = new WeakMap<readonly Variable[], VariableIndex>();
