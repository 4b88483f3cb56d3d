import type { Action } from '../model/action';
import type { DeploymentModel } from '../model/deploymentModel';
import type { Process } from '../model/process';
import type { Step } from '../model/step';
import type { Found, FoundAt } from './finding';

/** What a rule about a step may look at. */
export interface StepSubject {
  readonly step: Step;
  readonly isFirst: boolean;
  readonly model: DeploymentModel;
}

/** What a rule about an action may look at. */
export interface ActionSubject {
  readonly step: Step;
  readonly action: Action;
  /** One of several actions of its step; the only action of a plain step is not. */
  readonly isChild: boolean;
  readonly model: DeploymentModel;
}

/** The same steps in two orders. */
export interface OrderChange {
  readonly before: Process;
  readonly after: Process;
}

/**
 * One check. It has whichever of the four views it needs; the narrowest one is the best, since a finding about a step
 * alone holds as long as the step is the same object.
 */
export interface Rule {
  /** Stable, in kebab-case, equal to the name of its file. */
  readonly code: string;
  readonly ofStep?: (subject: StepSubject) => readonly Found[];
  readonly ofAction?: (subject: ActionSubject) => readonly Found[];
  readonly ofProcess?: (process: Process, model: DeploymentModel) => readonly FoundAt[];
  /** What another order changes for the worse, seen from the process alone. */
  readonly ofOrder?: (change: OrderChange) => readonly FoundAt[];
}
