import type { DeploymentModel } from '../../model/deploymentModel';
import type { Process } from '../../model/process';
import type { Scenario } from '../scenario/scenario';

/** What a plan is computed from; the environments are those of the model. */
export interface PlanInput {
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
}
