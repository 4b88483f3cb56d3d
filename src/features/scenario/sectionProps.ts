import type { DeploymentModel, Process, Scenario } from '../../core/index';
import type { AskedWhatIf } from '../../state/viewState';

/** What every section of the panel works on. */
export interface SectionProps {
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
  /** What the panel was opened for; its choices begin with it. */
  readonly about: AskedWhatIf | null;
  readonly edit: (label: string, change: (scenario: Scenario) => Scenario) => void;
}
