import { foldCase } from '../../base/caseless';
import type { DeploymentModel, Variable } from '../../model/deploymentModel';
import { hasPlaceInFile } from '../ocl/variables/hasPlaceInFile';

/**
 * What the files of a project say and what a model file says of the same: the model file adds secrets, values of tenants
 * and whatever else the project's files cannot hold. Of a variable that both could hold, it takes the place of all values;
 * of a setting as well.
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

/** Names, in the form they are compared in, of variables whose values could be in the project's file. */
export function namesWithPlace(variables: readonly Variable[]): ReadonlySet<string> {
  return new Set(variables.filter(hasPlaceInFile).map(({ name }) => foldCase(name)));
}
