import type { Target } from '../../../model/deploymentModel';
import type { StepId } from '../../../model/step';
import type { StepOutline } from '../../before/plannedStep';
import type { DecisionKind } from '../../reasons/decisionKind';
import type { Decision, RunNote, RunWarning } from '../../run/run';
import type { PlanCell } from '../plan';

/** What there is to tell of a step, in the order in which it is told. */
export interface Told {
  readonly warnings: readonly RunWarning[];
  readonly notes: readonly RunNote[];
}

/** What came of one action, as later texts read it; both by folded name. */
export interface LeafLeft {
  readonly action: string;
  readonly decision: DecisionKind;
  /** A target by name, one without, or every target of the step. */
  readonly where: string;
}

/** Stands for each target of a step; no target is called so. */
export const everyTarget = '\n';

/** What a step comes to in a quiet run, one in which nothing fails, waits or leaves; whatever the number of its targets is. */
export interface Outcome {
  readonly outline: StepOutline;
  /** The number of its tags (`Sheet.tags`). */
  readonly tags: number;
  /** The step by itself, as a start group. */
  readonly alone: readonly StepId[];
  /** What is told of it before the first step runs; null for nothing. */
  readonly toldEarly: Told | null;
  readonly told: Told | null;
  /** Names of its actions that ask a person. */
  readonly asked: readonly string[];
  /** How a later text reads the step. */
  readonly decision: DecisionKind;
  readonly leaves: readonly LeafLeft[];
  /** Something runs on its targets. */
  readonly usesTargets: boolean;
  /** Its targets were looked at one by one: the names of those on which something runs. */
  readonly byTarget: readonly string[] | null;
  /** False where it has to be decided again at each plan. */
  readonly isLasting: boolean;
}

/** An outcome with the cells that a certain number of targets gives it. */
export interface Answer {
  readonly outcome: Outcome;
  /** Its targets; null where other environments have the answer, too, each with its own targets. */
  readonly targets: readonly Target[] | null;
  /** Of its rows: its own, then those of child actions. */
  readonly cells: readonly PlanCell[];
  /** Child actions that are unknown in a step that is not. */
  readonly unknownActions: number;
}

/** An outcome that other environments share, with what its cells are made of. */
export interface SharedOutcome {
  readonly outcome: Outcome;
  readonly decisions: readonly Decision[];
  readonly warnings: readonly RunWarning[];
  /** Answers by the number of targets. */
  readonly byCount: Map<number, Answer>;
}
