/**
 * The content of a row, without positions: enough to create a step. Only rows without diagnostics and with values of
 * the usual kinds are read to facts; all others are read to nodes.
 */
export interface Facts {
  readonly kind: 'facts';
  /** The folded name of the block; names of its attributes are folded, too. */
  readonly name: string;
  /** The first label. */
  readonly label: string | null;
  /** Names of the attributes without duplicates, in text order. */
  readonly names: readonly string[];
  /** Their values, in the same order. */
  readonly values: readonly FactValue[];
  readonly blocks: readonly Facts[];
}

/** A text (quoted or heredoc), a boolean, a list of texts, a dictionary of texts. */
export type FactValue = string | boolean | readonly string[] | ReadonlyMap<string, string>;
