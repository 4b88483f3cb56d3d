import { canonicalValue } from './canonicalOcl';
import type { OclStatement, OclValue } from './content';
import { stringOf } from './content';

/**
 * The wanted content of a part of a file, in the order of the official writer. Patching compares the list of the
 * present content with the list of the wanted content, and touches only what differs.
 */
export type Wanted = WantedAttribute | WantedBlock;

export interface WantedAttribute {
  readonly kind: 'attribute';
  readonly name: string;
  readonly value: OclValue;
  /** Whether a reader would assume this value if the attribute were absent. */
  readonly implied: boolean;
  /** Whether the official writer leaves it out; only implied values can be left out. */
  readonly omitted: boolean;
}

export interface WantedBlock {
  readonly kind: 'block';
  readonly name: string;
  readonly labels: readonly string[];
  /** Whether a reader would assume these labels if there were none; the official writer then writes none. */
  readonly labelsImplied: boolean;
  /** Identifies a block in its body; the same block keeps its key through edits. */
  readonly key: string;
  /** Blocks of one group may be reordered among each other; null for a block that stays in place. */
  readonly group: string | null;
  /** The value the block was made from: if it is the same object, the block is unchanged. Null if it depends on more. */
  readonly origin: object | null;
  /** Whether its absence means the same, so that it is not added. */
  readonly implied: boolean;
  readonly body: () => readonly Wanted[];
}

/** What new statements must conform to. */
export interface WrittenFor {
  /** The rule by which the text will be read again. */
  readonly legacyHeredoc: boolean;
  /** Converts a name to the file's spelling. */
  readonly spelled: (name: string) => string;
}

/** A wanted statement as a new one, in the form of the official writer. */
export function statementOf(wanted: Wanted, file: WrittenFor): OclStatement {
  const name = file.spelled(wanted.name);
  if (wanted.kind === 'attribute')
    return { kind: 'attribute', name, value: canonicalValue(wanted.value, file.legacyHeredoc) };
  const labels = wanted.labelsImplied ? [] : wanted.labels.map(stringOf);
  return { kind: 'block', name, labels, body: statementsWanted(wanted.body(), file) };
}

/** Wanted statements as new ones, without those the official writer leaves out. */
export function statementsWanted(wanted: readonly Wanted[], file: WrittenFor): readonly OclStatement[] {
  return wanted.filter((each) => each.kind === 'block' || !each.omitted).map((each) => statementOf(each, file));
}
