/** A variable that a text used: its value, the scope that made it win, and the values that lost. Secrets are hidden. */
export interface UsedValue {
  readonly name: string;
  readonly value: string;
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
  /** What it comes to; empty where nobody knows it. */
  readonly shown: string;
  readonly used: readonly UsedValue[];
}
