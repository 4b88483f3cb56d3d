import { hasName } from '../base/caseless';
import type { DeploymentModel } from '../model/deploymentModel';
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
export function scenarioWithoutSecrets(scenario: Scenario, { variables }: DeploymentModel): Scenario {
  const secrets = variables.filter(({ sensitive }) => sensitive === true).map(({ name }) => name);
  if (scenario.run === undefined || secrets.length === 0) return scenario;
  const { prompted, passed, ...run } = scenario.run;
  const open = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !hasName(secrets, name)));
  return {
    ...scenario,
    run: {
      ...run,
      ...(prompted === undefined ? {} : { prompted: open(prompted) }),
      ...(passed === undefined ? {} : { passed: open(passed) }),
    },
  };
}
