import type { Environment, Target } from '../../../model/deploymentModel';
import type { Step } from '../../../model/step';
import type { Gate } from '../../before/gate';
import type { Participation } from '../../before/participation';
import type { Situation } from '../../scenario/situation';
import type { StepFacts } from '../../scenario/stepFacts';
import type { EnvironmentPlan, PlanCell } from '../plan';
import type { StepsCounted } from '../summary';
import type { Answer, SharedOutcome } from './answer';

/** What stays true while a process is edited, of one model and one scenario. */
export interface Table {
  readonly environments: readonly Environment[];
  /** Places of environments by the folded texts that name them; null until a step lists some. */
  byKey: ReadonlyMap<string, readonly number[]> | null;
  readonly places: Map<string, Place>;
  readonly sheets: WeakMap<Step, Sheet>;
  /** A number for each set of tags that steps ask for. */
  readonly tagSets: Map<string, number>;
  /** Gives one object for equal cells. */
  readonly share: (cell: PlanCell) => PlanCell;
  /** Answers that only say on how many targets a step runs, by how it runs and by that number. */
  readonly plain: Map<string, Map<number, Answer['cells']>>;
  /** A variable gives the sizes of windows. */
  readonly hasWindows: boolean;
  /** A variable makes that all texts of actions are filled in (V-22). */
  readonly readsTextsOfActions: boolean;
  /** A variable may let steps be on a target together. */
  readonly hasBypass: boolean;
}

/**
 * What an answer of a step depends on.
 *
 * - `scope`: which of its lists name the environment, and how many targets there are;
 * - `condition`: the same, and what its expression comes to;
 * - `environment`: anything of the environment;
 * - `run`: other steps, too, so that it is decided at each plan.
 */
export type Dependence = 'scope' | 'condition' | 'environment' | 'run';

/** What a plan needs of a step, read once, and the answers it gave so far. */
export interface Sheet {
  readonly facts: StepFacts;
  /** Grows where deciding the step shows that it reads more. */
  dependence: Dependence;
  /** By environment: a bit for each list of its scope that names it; null where it has none. */
  readonly scope: Uint32Array | null;
  /** A number for its tags; -1 for a step without. */
  readonly tags: number;
  readonly shared: Map<string | number, SharedOutcome>;
  /** Answers of environments of their own, by place. */
  readonly own: (Answer | undefined)[];
}

/** What stays true of an environment while a process is edited, and the plan it had last. */
export interface Place {
  /** Where its own answers are kept (`Sheet.own`). */
  readonly number: number;
  /** Where it stands among the environments of the model; -1 where no other environment has its answers. */
  readonly at: number;
  readonly situation: Situation;
  readonly participation: Participation;
  readonly byRole: ReadonlyMap<string, readonly Target[]>;
  /** Nothing can fail, wait or leave there, whatever the steps are. */
  readonly isQuiet: boolean;
  /** The gate where it is shut whatever the steps are. */
  readonly shut: Gate | null;
  /** The gate where steps find targets. */
  readonly gate: Gate;
  /** Targets by the number of a set of tags (`Sheet.tags`). */
  readonly lists: (readonly Target[] | undefined)[];
  /** How many different targets are in some lists; remembered for the last ones asked. */
  counted: { readonly lists: ReadonlySet<readonly Target[]>; readonly count: number } | null;
  last: LastPlan | null;
}

/** A plan with the answers it was put together from. */
export interface LastPlan {
  readonly steps: readonly Step[];
  /** Parallel to `steps`; an edit puts others into it. */
  readonly answers: Answer[];
  /** Where the row of each step stands. */
  readonly rows: Uint32Array;
  /** Some steps were decided with what other steps came to. */
  readonly hasReaders: boolean;
  readonly counts: StepsCounted;
  /** On how many targets something runs; null where they are assumed. */
  readonly targets: number | null;
  readonly plan: EnvironmentPlan;
}
