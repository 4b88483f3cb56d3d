/** A variable that a text used: its value, the scope that made it win, and the values that lost. Secrets are hidden. */
export interface UsedValue {
  readonly name: string;
  /** null where only a deployment can say it. */
  readonly value: string | null;
  readonly scope: string;
  readonly losers: readonly string[];
}

/** An expression as a run decided by it, so that nobody has to evaluate it a second time. Secrets are hidden (V-14). */
export interface EvaluatedCondition {
  /** Whose it is; `actionId` null for the expression of a step. */
  readonly stepId: string;
  readonly actionId: string | null;
  /** The expression as the file says it. */
  readonly source: string;
  /** What it comes to; null where only a deployment can say it, though it may be clear whether it counts as true. */
  readonly shown: string | null;
  readonly used: readonly UsedValue[];
}
