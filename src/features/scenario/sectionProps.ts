import type { DeploymentModel, Process, Scenario } from '../../core/index';

/** What every section of the panel works on. */
export interface SectionProps {
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
  readonly edit: (label: string, change: (scenario: Scenario) => Scenario) => void;
}
