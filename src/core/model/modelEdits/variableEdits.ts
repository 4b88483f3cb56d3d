import type { DeploymentModel, Variable, VariableScope } from '../deploymentModel';

/** Adds a value: after the last one of the same name, else at the end. */
export function addVariable(model: DeploymentModel, variable: Variable): DeploymentModel {
  const key = variable.name.toUpperCase();
  const last = model.variables.findLastIndex((each) => each.name.toUpperCase() === key);
  const at = last === -1 ? model.variables.length : last + 1;
  return { ...model, variables: model.variables.toSpliced(at, 0, variable) };
}

/** Replaces the value at an index. */
export function setVariable(model: DeploymentModel, at: number, variable: Variable): DeploymentModel {
  return at in model.variables ? { ...model, variables: model.variables.with(at, tidied(variable)) } : model;
}

export function removeVariable(model: DeploymentModel, at: number): DeploymentModel {
  return { ...model, variables: model.variables.toSpliced(at, 1) };
}

/** Renames a variable, that is all its values. Texts that read it are not changed. */
export function renameVariable(model: DeploymentModel, from: string, to: string): DeploymentModel {
  const key = from.toUpperCase();
  return {
    ...model,
    variables: model.variables.map((each) => (each.name.toUpperCase() === key ? { ...each, name: to } : each)),
  };
}

/** Removes empty lists: a kind without names does not restrict (V-01). */
function tidied(variable: Variable): Variable {
  const { scope, ...rest } = variable;
  const kinds = Object.entries(scope ?? {}).filter(([, names]) => Array.isArray(names) && names.length > 0);
  return kinds.length === 0 ? rest : { ...rest, scope: Object.fromEntries(kinds) as VariableScope };
}
