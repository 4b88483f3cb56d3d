import { canonicalValue } from './canonicalOcl';
import type { OclStatement, OclValue } from './content';
import { stringOf } from './content';

/**
 * What a part of a file should say, listed in the order of the official writer. Patching a file compares two such
 * lists, of what it says and of what it should say, and touches only what differs.
 */
export type Wanted = WantedAttribute | WantedBlock;

export interface WantedAttribute {
  readonly kind: 'attribute';
  readonly name: string;
  readonly value: OclValue;
  /** Whether a reader would take this value for granted if the attribute were absent. */
  readonly implied: boolean;
  /** Whether the official writer leaves it out; only what is implied can be. */
  readonly omitted: boolean;
}

export interface WantedBlock {
  readonly kind: 'block';
  readonly name: string;
  readonly labels: readonly string[];
  /** Whether a reader would take these labels for granted if there were none; the official writer then writes none. */
  readonly labelsImplied: boolean;
  /** Tells blocks of one body apart; the same block keeps its key through edits. */
  readonly key: string;
  /** Blocks of one group may change places among each other; null for a block that stays where it is. */
  readonly group: string | null;
  /** The value the block was made from: when it is the very same, so is the block. Null when others count, too. */
  readonly origin: object | null;
  /** Whether its absence would mean the same, so that it is not added where it is absent. */
  readonly implied: boolean;
  readonly body: () => readonly Wanted[];
}

/** What a new statement has to fit. */
export interface WrittenFor {
  /** The rule by which the text will be read again. */
  readonly legacyHeredoc: boolean;
  /** How the file spells a name. */
  readonly spelled: (name: string) => string;
}

/** A wanted statement as a new one, in the forms of the official writer. */
export function statementOf(wanted: Wanted, file: WrittenFor): OclStatement {
  const name = file.spelled(wanted.name);
  if (wanted.kind === 'attribute')
    return { kind: 'attribute', name, value: canonicalValue(wanted.value, file.legacyHeredoc) };
  const labels = wanted.labelsImplied ? [] : wanted.labels.map(stringOf);
  return { kind: 'block', name, labels, body: statementsWanted(wanted.body(), file) };
}

/** A list of wanted statements as new ones, without those the official writer leaves out. */
export function statementsWanted(wanted: readonly Wanted[], file: WrittenFor): readonly OclStatement[] {
  return wanted.filter((each) => each.kind === 'block' || !each.omitted).map((each) => statementOf(each, file));
}
