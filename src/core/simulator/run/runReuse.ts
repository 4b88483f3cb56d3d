import type { Step } from '../../model/step';
import type { Participation } from '../before/participation';
import type { PlannedStep } from '../before/plannedStep';
import type { GroupEffects } from './groupEffect';

/** What stays true of a run while its process is edited (`simulateRepresentatives`). It depends on the identity of a step. */
export interface RunReuse {
  participation: Participation | null;
  /** Steps before the run, where no expression has a say in their tags. */
  readonly planned: WeakMap<Step, PlannedStep>;
  readonly effects: GroupEffects;
}
