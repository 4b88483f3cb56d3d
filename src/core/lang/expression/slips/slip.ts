import type { Position } from '../../../base/span';

/** What people write who know another language, or who pasted from a page. */
export type SlipCode =
  | 'curly-quote'
  | 'single-quote'
  | 'shell-operator'
  | 'logical-operator'
  | 'negation'
  | 'nested-tag'
  | 'shell-variable'
  | 'missing-operand'
  | 'missing-end'
  | 'unclosed-tag'
  | 'capital-keyword'
  | 'constant-text'
  | 'comparison-outside'
  | 'unreadable';

/** A place of a text where the language of `#{…}` reads something else than its author meant. */
export interface Slip {
  readonly code: SlipCode;
  /** `error`: the text cannot be read. `warning`: it can, and means something else. */
  readonly severity: 'error' | 'warning';
  readonly at: Position;
  readonly length: number;
  /** What is there and what it means here. */
  readonly message: string;
}

/** A change of a stretch of the text. */
export interface SlipEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A slip as a finder has it. */
export interface FoundSlip {
  readonly code: SlipCode;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** What to write instead; empty where only the author knows. */
  readonly edits: readonly SlipEdit[];
}

/** A text with the parts marked in which the language, and not the author, decides what a character means. */
export interface TextWithTags {
  readonly text: string;
  /** The text with blanks for everything outside tags and between straight quotes; the same places as in `text`. */
  readonly inside: string;
  readonly heads: readonly Head[];
  readonly unclosed: readonly Head[];
}

/** The tag that opens or closes something: `#{if A}`, `#{A}`, `#{/if}`. */
export interface Head {
  /** `if`, `unless`, `each`, `/if` …; empty for a plain one. */
  readonly keyword: string;
  readonly start: number;
  /** After the `}`; the end of the text where it is missing. */
  readonly end: number;
  readonly isClosed: boolean;
}

export type Finder = (text: TextWithTags) => readonly FoundSlip[];
