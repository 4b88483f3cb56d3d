/**
 * What a row says, without places: enough to make a step of it. Only rows in which there is nothing to tell of, and
 * whose values are of the usual kinds, are read to facts; the others are read to nodes.
 */
export interface Facts {
  readonly kind: 'facts';
  /** The name of the block, as names are compared; so are those of its attributes. */
  readonly name: string;
  /** The first label. */
  readonly label: string | null;
  /** Names of the attributes, each once, in the order of the text. */
  readonly names: readonly string[];
  /** Their values, in the same order. */
  readonly values: readonly FactValue[];
  readonly blocks: readonly Facts[];
}

/** A text (quoted or heredoc), a boolean, a list of texts, a dictionary of texts. */
export type FactValue = string | boolean | readonly string[] | ReadonlyMap<string, string>;
