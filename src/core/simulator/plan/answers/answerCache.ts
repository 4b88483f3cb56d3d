import type { Environment } from '../../../model/deploymentModel';
import type { Step } from '../../../model/step';
import type { Gate } from '../../before/gate';
import type { Participation } from '../../before/participation';
import type { Situation } from '../../scenario/situation';
import type { StepFacts } from '../../scenario/stepFacts';
import type { CommonValues } from '../../variables/commonValues';
import type { EnvironmentPlan, PlanCell } from '../plan';
import type { StepsCounted } from '../summary';
import type { Answer, PlainCells, SharedOutcome } from './answer';

/** Data of one model and one scenario that stays valid while the process is edited. */
export interface AnswerCache {
  readonly environments: readonly Environment[];
  /** Positions of environments by the folded texts that refer to them; null until a step lists some. */
  environmentsByKey: ReadonlyMap<string, readonly number[]> | null;
  readonly byEnvironment: Map<string, EnvironmentData>;
  readonly byStep: WeakMap<Step, StepData>;
  /** The data of the steps of the process that was planned last, in their order. */
  inOrder: { readonly steps: readonly Step[]; readonly stepData: readonly StepData[] } | null;
  /** The sets of target tags that steps use, and their numbers by their keys and by the text of a step. */
  readonly tagSets: { readonly sets: TagSet[]; readonly numbers: Map<string, number> };
  readonly kinds: TargetKinds;
  /** Whether some targets have the same name. */
  readonly hasDuplicateNames: boolean;
  /** Returns one object for equal cells. */
  readonly share: (cell: PlanCell) => PlanCell;
  /** By how a step runs. */
  readonly plain: Map<string, PlainCells>;
  /** Whether a variable sets window sizes. */
  readonly hasWindows: boolean;
  /** Whether a variable makes the server evaluate all texts of actions (V-22). */
  readonly readsTextsOfActions: boolean;
  /** Whether a variable may let several steps work on a target together. */
  readonly hasBypass: boolean;
}

/**
 * What an answer of a step depends on.
 *
 * - `scope`: which of its lists include the environment, and the number of targets;
 * - `condition`: the same, and the result of its expression;
 * - `environment`: anything about the environment;
 * - `run`: other steps, too, so that it is decided again for each plan.
 */
export type Dependence = 'scope' | 'condition' | 'environment' | 'run';

/** What a plan needs to know of a step, read once, and the step's answers so far. */
export interface StepData {
  readonly facts: StepFacts;
  /** Widened when deciding the step shows that it reads more. */
  dependence: Dependence;
  /** By environment: one bit for each scope list that includes it; null if the step has no scope. */
  readonly scope: readonly number[] | null;
  /** The number of its set of target tags; -1 for a step without. */
  readonly tags: number;
  readonly shared: Map<string | number, SharedOutcome>;
  /** Keys of results of its expression, by its text evaluated with values that all steps read alike. */
  readonly keyOfText: Map<string, string>;
  /** Answers that are not shared, by number of the environment (`EnvironmentData.number`). */
  readonly own: (Answer | undefined)[];
}

/**
 * Targets with the same tags: no step can select some of them and not the others. So targets are counted by kind, and a
 * list of targets is made only if it is shown or read.
 */
export interface TargetKinds {
  /** Numbers of kinds by list of tags, and by the texts of the tags. */
  readonly byTags: Map<readonly string[], number>;
  readonly byText: Map<string, number>;
  /** The keys of each kind's tags (`keysOfTag`). */
  readonly keys: (readonly string[])[];
}

/** A set of target tags that steps use. */
export interface TagSet {
  /** The keys of its tags (`keysOfWantedTag`). */
  readonly keys: ReadonlySet<string>;
  /** Whether it selects the targets of a kind, by number of the kind. */
  readonly selects: (boolean | undefined)[];
}

/** The targets of one kind in an environment. */
export interface KindCount {
  readonly kind: number;
  count: number;
}

/** Data of an environment that stays valid while the process is edited, with its last plan. */
export interface EnvironmentData {
  /** The index of its own answers in `StepData.own`. */
  readonly number: number;
  /** Its index among the environments of the model; -1 if it shares no answers. */
  readonly at: number;
  readonly situation: Situation;
  readonly participation: Participation;
  /** The participating targets by kind. */
  readonly kinds: readonly KindCount[];
  /** The number of participating targets with one of the tags of a set, by number of the set (`StepData.tags`). */
  readonly counts: (number | undefined)[];
  readonly values: CommonValues | null;
  /** Whether nothing can fail, wait or leave there, whatever the steps are. */
  readonly isQuiet: boolean;
  /** The closed gate, if it is closed whatever the steps are. */
  readonly closedGate: Gate | null;
  /** The gate if some step has targets. */
  readonly gate: Gate;
  last: LastPlan | null;
}

/** A plan with the answers it was made from. */
export interface LastPlan {
  readonly steps: readonly Step[];
  /** Parallel to `steps`; an edit replaces single answers. */
  readonly answers: Answer[];
  /** The index of each step's row. */
  readonly rows: Uint32Array;
  /** Whether some steps were decided by reading the results of others. */
  readonly hasReaders: boolean;
  readonly counts: StepsCounted;
  /** On how many targets something runs; null if they are assumed. */
  readonly targets: number | null;
  readonly plan: EnvironmentPlan;
}
