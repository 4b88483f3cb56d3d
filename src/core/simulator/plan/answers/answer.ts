import type { Target } from '../../../model/deploymentModel';
import type { StepId } from '../../../model/step';
import type { StepOutline } from '../../before/plannedStep';
import type { DecisionKind } from '../../reasons/decisionKind';
import type { Decision, RunNote, RunWarning } from '../../run/run';
import type { PlanCell } from '../plan';

/** Warnings and notes about a step, in the order in which they are reported. */
export interface Remarks {
  readonly warnings: readonly RunWarning[];
  readonly notes: readonly RunNote[];
}

/** The result of one action, as later texts read it; names are folded. */
export interface LeafResult {
  readonly action: string;
  /** The last decision about an action of this name there, which may be that of a step that started together with it. */
  readonly status: DecisionKind;
  /** Whether its outputs can be read, or might be. */
  readonly isReadable: boolean;
  /** A target by name, empty for none, or `everyTarget`. */
  readonly where: string;
}

/** Stands for every target of a step; no target can have this name. */
export const everyTarget = '\n';

/**
 * The result of a step in a quiet run, that is, one in which nothing fails, waits or leaves; it holds for any number of
 * targets.
 */
export interface Outcome {
  readonly outline: StepOutline;
  /** The number of its set of tags (`StepData.tags`). */
  readonly tags: number;
  /** The step alone, as a start group; empty if it is filtered out. */
  readonly alone: readonly StepId[];
  /** Warnings and notes that come before the first step; null for none. */
  readonly earlyRemarks: Remarks | null;
  readonly remarks: Remarks | null;
  /** Names of its actions that ask a person. */
  readonly asked: readonly string[];
  /** The decision as later texts read it. */
  readonly decision: DecisionKind;
  readonly leaves: readonly LeafResult[];
  /** Whether something runs on its targets. */
  readonly usesTargets: boolean;
  /** If its targets were decided one by one: the names of those on which something runs. */
  readonly byTarget: readonly string[] | null;
  /** false if it must be decided again for each plan. */
  readonly isLasting: boolean;
}

/** An outcome with its cells for one number of targets. The facts that each row of a plan needs are copied from the outcome. */
export interface Answer {
  readonly outcome: Outcome;
  /** Whether a plan needs nothing of it but its cells, its start group, its packages and its targets. */
  readonly isSilent: boolean;
  readonly alone: readonly StepId[];
  readonly needsPackages: boolean;
  /** The set of tags on whose targets something runs; -1 for none, or if it runs on some of them only. */
  readonly usedTags: number;
  /** Its targets; null if environments share the answer, each with its own targets. */
  readonly targets: readonly Target[] | null;
  /** The cells of its rows: its own, then those of child actions. */
  readonly cells: readonly PlanCell[];
  /** Child actions that are unknown although the step is not. */
  readonly unknownActions: number;
}

/** The cells of steps that only say on how many targets they run, by that number. */
export type PlainCells = Map<number, Answer['cells']>;

/** An outcome that environments share, with the data for its cells. */
export interface SharedOutcome {
  /** The answer for the number of targets that came first. */
  readonly first: Answer;
  /** Whether its cells say nothing about the number of targets. */
  readonly isForAnyCount: boolean;
  readonly decisions: readonly Decision[];
  readonly warnings: readonly RunWarning[];
  readonly plain: PlainCells | null;
  /** Answers by number of targets. */
  readonly byCount: Map<number, Answer>;
}
