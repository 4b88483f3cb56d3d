import type { DeploymentModel } from '../model/deploymentModel';
import { isSecretName } from '../simulator/scenario/hideSecrets';
import type { Scenario } from '../simulator/scenario/scenario';

/** The model with only the names and scopes of its variables: a value left out is unknown, not empty. */
export function modelWithoutValues(model: DeploymentModel): DeploymentModel {
  return { ...model, variables: model.variables.map((variable) => ({ ...variable, value: null })) };
}

/** The scenario without any value that a person typed. */
export function scenarioWithoutValues({ outputs: _outputs, run, ...rest }: Scenario): Scenario {
  if (run === undefined) return rest;
  const { prompted: _prompted, passed: _passed, customFields: _fields, ...choices } = run;
  return { ...rest, run: choices };
}

/** The scenario without the values of secret variables. */
export function scenarioWithoutSecrets(
  scenario: Scenario,
  { variables }: Pick<DeploymentModel, 'variables'>,
): Scenario {
  return scenarioWithoutValuesOf(scenario, (name) => isSecretName(name, variables));
}

/** The scenario without the values that were typed for some variables; the same object if there are none. */
export function scenarioWithoutValuesOf(scenario: Scenario, isOne: (name: string) => boolean): Scenario {
  const { prompted, passed, ...run } = scenario.run ?? {};
  const given = Object.keys({ ...prompted, ...passed });
  if (!given.some(isOne)) return scenario;
  const others = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !isOne(name)));
  return {
    ...scenario,
    run: {
      ...run,
      ...(prompted === undefined ? {} : { prompted: others(prompted) }),
      ...(passed === undefined ? {} : { passed: others(passed) }),
    },
  };
}
