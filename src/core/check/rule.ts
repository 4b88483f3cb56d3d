import type { Action } from '../model/action';
import type { DeploymentModel } from '../model/deploymentModel';
import type { Process } from '../model/process';
import type { Step } from '../model/step';
import type { Found, FoundAt } from './finding';

/** The input of a rule about a step. */
export interface StepSubject {
  readonly step: Step;
  readonly isFirst: boolean;
  readonly model: DeploymentModel;
}

/** The input of a rule about an action. */
export interface ActionSubject {
  readonly step: Step;
  readonly action: Action;
  /** true for one of several actions of a step; false for the only action of a plain step. */
  readonly isChild: boolean;
  readonly model: DeploymentModel;
}

/** The same steps in two orders. */
export interface OrderChange {
  readonly before: Process;
  readonly after: Process;
}

/**
 * One check. It implements one of four views; prefer the narrowest, because findings about one step alone are
 * remembered as long as the step is the same object.
 */
export interface Rule {
  /** Stable, in kebab-case; the file has the same name in camelCase. */
  readonly code: string;
  readonly ofStep?: (subject: StepSubject) => readonly Found[];
  readonly ofAction?: (subject: ActionSubject) => readonly Found[];
  readonly ofProcess?: (process: Process, model: DeploymentModel) => readonly FoundAt[];
  /** What another order of the steps changes for the worse, judged from the process alone. */
  readonly ofOrder?: (change: OrderChange) => readonly FoundAt[];
}
