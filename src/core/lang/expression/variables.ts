/** A value known only during a deployment: it may be empty or missing. */
export const unknownValue: unique symbol = Symbol('known only during a deployment');

/**
 * A value that exists although its text is known only during a deployment. It is neither empty nor one of the texts that
 * count as false.
 */
export const presentValue: unique symbol = Symbol('there, though its text is known only during a deployment');

/** Something with entries but without a text of its own, such as `Octopus.Step`. */
export interface Collection {
  /** In order; null if it is not known which exist. */
  readonly entries: readonly CollectionEntry[] | null;
}

export interface CollectionEntry {
  /** The index between the brackets, and the text of the entry itself. */
  readonly index: string;
  /** The name under which its members are reported as read: `Octopus.Step[Migrate]`. */
  readonly name: string;
  /** The raw value of a member, by the name after the entry and a dot: `Status.Code`. */
  readonly get: (member: string) => VariableValue;
}

/** A stored value: its raw text; null (which Octopus reads as empty); or undefined if there is no such variable. */
export type VariableValue = string | null | undefined | typeof unknownValue | typeof presentValue | Collection;

/** The variables an expression may read. Names ignore case. */
export interface VariableSource {
  /**
   * Names in the order of definition, without duplicates ignoring case. Indexes and loops use a tree built from them,
   * which is cached as long as this array object is used.
   */
  readonly names: readonly string[];
  /**
   * The raw value of a name: one of `names`, or the path of a token (`Octopus.Action[Deploy].Output.Url`) that is not
   * in `names`. So values may be computed on demand, and names outside the list may return `unknownValue`. Only names
   * outside the list may return a collection.
   */
  readonly get: (name: string) => VariableValue;
  /** The same by index in `names`, if the source can avoid the lookup by name. */
  readonly at?: (slot: number) => VariableValue;
}
