/** A variable that a text used: its value, the scope that made it win, and the values that lost. Secrets are hidden. */
export interface UsedValue {
  readonly name: string;
  /** null if it is known only during a deployment. */
  readonly value: string | null;
  readonly scope: string;
  readonly losers: readonly string[];
}

/** An expression as evaluated in the run, so that nothing needs to evaluate it again. Secrets are hidden (V-14). */
export interface EvaluatedCondition {
  /** The owner of the expression; `actionId` is null for the expression of a step. */
  readonly stepId: string;
  readonly actionId: string | null;
  /** The expression as in the file. */
  readonly source: string;
  /** The result; null if it is known only during a deployment, though it may be clear whether it counts as true. */
  readonly shown: string | null;
  readonly used: readonly UsedValue[];
}
