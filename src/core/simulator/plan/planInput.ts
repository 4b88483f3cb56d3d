import type { DeploymentModel } from '../../model/deploymentModel';
import type { Process } from '../../model/process';
import type { Scenario } from '../scenario/scenario';

/** The input of a plan; its environments are those of the model. */
export interface PlanInput {
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
}
