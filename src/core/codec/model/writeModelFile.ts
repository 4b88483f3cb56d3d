import type { DeploymentModel } from '../../model/deploymentModel';

/**
 * The text of a `preflight.model.json`: two spaces, one line break at the end. Fields that reading did not know travel in
 * the model and are written as they were. Values of secrets are never written.
 */
export function writeModelFile(model: DeploymentModel): string {
  const variables = model.variables.map((variable) =>
    variable.sensitive === true ? { ...variable, value: null } : variable,
  );
  return `${JSON.stringify({ schemaVersion: 1, ...model, variables }, null, 2)}\n`;
}
