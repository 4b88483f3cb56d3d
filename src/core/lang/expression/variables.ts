/** A value that only a deployment knows. */
export const unknownValue: unique symbol = Symbol('known only in a deployment');

/** A stored value: its raw text, null (Octopus reads it as empty), `unknownValue`, or undefined: there is no such variable. */
export type VariableValue = string | null | undefined | typeof unknownValue;

/** The variables an expression may read. Names ignore case. */
export interface VariableSource {
  /**
   * Names in the order of definition, unique ignoring case. The tree that indexes and loops walk is made of them, and
   * kept as long as this very array is.
   */
  readonly names: readonly string[];
  /**
   * The raw value of a name: one of `names`, or the path of a token (`Octopus.Action[Deploy].Output.Url`) that `names`
   * does not lead to. So values may be computed when asked for, and names outside the list may answer `unknownValue`.
   */
  readonly get: (name: string) => VariableValue;
}
