/** A value that only a deployment knows: it may be empty, and it may be missing. */
export const unknownValue: unique symbol = Symbol('known only in a deployment');

/**
 * A value that is there although only a deployment knows its text. It is neither empty nor one of the texts that a
 * condition takes for false.
 */
export const presentValue: unique symbol = Symbol('there, though its text is known only in a deployment');

/** Something with entries but no text of its own, such as `Octopus.Step`. */
export interface Collection {
  /** In their order; null where it is not known which there are. */
  readonly entries: readonly CollectionEntry[] | null;
}

export interface CollectionEntry {
  /** What stands between the brackets, and the text of the entry itself. */
  readonly index: string;
  /** The name under which its members are reported: `Octopus.Step[Migrate]`. */
  readonly name: string;
  /** The raw value of a member, by what follows the entry's name and a dot: `Status.Code`. */
  readonly get: (member: string) => VariableValue;
}

/** A stored value: its raw text, null (Octopus reads it as empty), or undefined: there is no such variable. */
export type VariableValue = string | null | undefined | typeof unknownValue | typeof presentValue | Collection;

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
   * Only names outside the list may answer a collection.
   */
  readonly get: (name: string) => VariableValue;
  /** The same by the place in `names`, where a source can tell it without looking the name up. */
  readonly at?: (slot: number) => VariableValue;
}
