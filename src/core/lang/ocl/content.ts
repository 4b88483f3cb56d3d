/**
 * OCL as plain data without positions: the input of the printer. Nodes of a parsed text (`tree.ts`) have the same
 * fields plus their range, so they can be printed too.
 */
export type OclStatement = OclAttribute | OclBlock;

export interface OclAttribute {
  readonly kind: 'attribute';
  readonly name: string;
  readonly value: OclValue;
}

export interface OclBlock {
  readonly kind: 'block';
  readonly name: string;
  readonly labels: readonly OclString[];
  readonly body: readonly OclStatement[];
}

export interface OclString {
  readonly kind: 'string';
  readonly text: string;
}

/** A text of several lines. `indented` is `<<-`, the form the official writer uses, always with the tag `EOT`. */
export interface OclHeredoc {
  readonly kind: 'heredoc';
  readonly text: string;
  readonly tag: string;
  readonly indented: boolean;
}

/** Whole numbers have 32 bits; a decimal keeps its spelling because its scale matters (`1.50`). */
export type OclNumber =
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'decimal'; readonly text: string };

export type OclConstant = { readonly kind: 'boolean'; readonly value: boolean } | { readonly kind: 'null' };

/** Items are all strings, all integers or all decimals. */
export interface OclArray {
  readonly kind: 'array';
  readonly items: readonly (OclString | OclNumber)[];
}

export interface OclEntry {
  readonly key: string;
  readonly value: OclLiteral;
}

export interface OclDictionary {
  readonly kind: 'dictionary';
  readonly entries: readonly OclEntry[];
}

/** A value in a dictionary: anything but another dictionary. */
export type OclLiteral = OclString | OclHeredoc | OclNumber | OclConstant | OclArray;

export type OclValue = OclLiteral | OclDictionary;

export function stringOf(text: string): OclString {
  return { kind: 'string', text };
}
