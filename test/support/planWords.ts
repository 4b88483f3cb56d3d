import {
  asConfigured,
  type DeploymentModel,
  type EnvironmentPlan,
  emptyModel,
  type Plan,
  type PlanInput,
  type Process,
  planOf,
  type Scenario,
} from '../../src/core/index';

/** One line for each row of a plan in one environment: "7.3 Warm up: Unknown". */
export function planLines(plan: Plan, environment: string): readonly string[] {
  const { cells } = environmentIn(plan, environment);
  return plan.rows.map((row, at) => `${row.number} ${row.name}: ${cells[at]?.label}`);
}

export function environmentIn(plan: Plan, environment: string): EnvironmentPlan {
  const found = plan.environments.find((each) => each.environment === environment);
  if (found === undefined) throw new Error(`The plan has no environment "${environment}".`);
  return found;
}

/** A model with one environment, Prod, and targets in the notation `web-1*web,db`; a `!` behind one disables it. */
export function prodWith(targets: string, fields: Partial<DeploymentModel> = {}): DeploymentModel {
  return {
    ...emptyModel,
    environments: [{ name: 'Prod' }],
    targets: targets
      .split(' ')
      .filter(Boolean)
      .map((text) => {
        const [, name = '', roles = '', off] = /^([^*!]+)\*([^!]+)(!)?$/.exec(text) ?? [];
        return { name, environments: ['Prod'], roles: roles.split(','), disabled: off !== undefined };
      }),
    ...fields,
  };
}

export function requestOf(process: Process, model: DeploymentModel, scenario: Scenario = asConfigured): PlanInput {
  return { process, model, scenario };
}

/** The labels of a process in Prod, row by row, as one text: "a: Runs 2; b: Skipped". */
export function labelsIn(process: Process, model: DeploymentModel, scenario: Scenario = asConfigured): string {
  const plan = planOf(requestOf(process, model, scenario));
  const { cells } = environmentIn(plan, 'Prod');
  return plan.rows.map((row, at) => `${row.name}: ${cells[at]?.label}`).join('; ');
}
