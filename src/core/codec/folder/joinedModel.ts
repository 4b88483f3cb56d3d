import { foldCase } from '../../base/caseless';
import type { DeploymentModel, Variable } from '../../model/deploymentModel';
import { canBeInFile } from '../ocl/variables/canBeInFile';

/**
 * Joins the model of a project's files with a model file: it adds secrets, tenant values and everything the project's
 * files cannot hold. For variables and settings that both can hold, the model file wins.
 */
export function joinedModel(
  found: Partial<DeploymentModel>,
  given: Partial<DeploymentModel>,
): Partial<DeploymentModel> {
  return {
    ...given,
    ...(found.variables === undefined || given.variables === undefined
      ? {}
      : { variables: joinedVariables(found.variables, given.variables) }),
    ...(found.settings === undefined || given.settings === undefined
      ? {}
      : { settings: { ...found.settings, ...given.settings } }),
  };
}

function joinedVariables(found: readonly Variable[], given: readonly Variable[]): readonly Variable[] {
  const stated = namesWithPlace(given);
  return [...found.filter(({ name }) => !stated.has(foldCase(name))), ...given];
}

/** Folded names of variables whose values the project's file can hold. */
export function namesWithPlace(variables: readonly Variable[]): ReadonlySet<string> {
  return new Set(variables.filter(canBeInFile).map(({ name }) => foldCase(name)));
}
