import { foldCase } from '../base/caseless';
import type { DeploymentModel, Variable } from '../model/deploymentModel';
import type { Scenario } from '../simulator/scenario/scenario';
import { scenarioWithoutValuesOf } from './withoutValues';

/**
 * The secrets in the states that a process went through. A value may have been typed before its variable was marked as a secret,
 * and undo brings it back; where all states leave the browser together, it must not be among them.
 */
export interface EarlierSecrets {
  readonly isSecret: (name: string) => boolean;
  readonly isSecretValue: (variable: Variable) => boolean;
}

/**
 * @param now  the present model: what it shows as plain is not a secret
 * @param all  the models of all states
 */
export function earlierSecrets(now: DeploymentModel, all: readonly DeploymentModel[]): EarlierSecrets {
  const variables = all.flatMap((model) => model.variables);
  const secret = new Set(variables.flatMap(({ name, sensitive }) => (sensitive === true ? [foldCase(name)] : [])));
  const isSecret = (name: string) => secret.has(foldCase(name));
  const present = new Set(now.variables.map(({ name }) => foldCase(name)));
  const plain = new Set(now.variables.filter(({ sensitive }) => sensitive !== true).map(keyOf));
  const isEarlier = (variable: Variable) => isSecret(variable.name) && !plain.has(keyOf(variable));
  const values = new Set(variables.filter(isEarlier).map(({ value }) => value));
  // A variable that was renamed before it was marked had the value under its earlier name.
  const isRenamed = ({ name, value }: Variable) => !present.has(foldCase(name)) && values.has(value);
  return {
    isSecret,
    isSecretValue: (variable) =>
      Boolean(variable.value) && (variable.sensitive === true || isEarlier(variable) || isRenamed(variable)),
  };
}

/** The model with its secrets marked and without their values; the same object if it has none. */
export function modelWithoutSecrets(model: DeploymentModel, { isSecretValue }: EarlierSecrets): DeploymentModel {
  if (!model.variables.some(isSecretValue)) return model;
  const variables = model.variables.map((variable) =>
    isSecretValue(variable) ? { ...variable, value: null, sensitive: true } : variable,
  );
  return { ...model, variables };
}

/** The scenario without what was typed for a secret; the same object if nothing was. */
export function scenarioWithoutEarlierSecrets(scenario: Scenario, { isSecret }: EarlierSecrets): Scenario {
  return scenarioWithoutValuesOf(scenario, isSecret);
}

function keyOf({ name, value }: Variable): string {
  return `${foldCase(name)} ${value}`;
}
