import type { Position } from '../../../base/span';

/** Mistakes of people who know another language, or who pasted from a web page. */
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

/** A place where `#{…}` means something else than its author intended. */
export interface Slip {
  readonly code: SlipCode;
  /** `error`: the text does not parse. `warning`: it parses, and means something else. */
  readonly severity: 'error' | 'warning';
  readonly at: Position;
  readonly length: number;
  /** What is wrong, and what it means here. */
  readonly message: string;
}

/** A replacement of a range of the text. */
export interface SlipEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A mistake as a finder returns it. */
export interface FoundSlip {
  readonly code: SlipCode;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The correction; empty if only the author knows it. */
  readonly edits: readonly SlipEdit[];
}

/** A text with its tags marked, in which characters have a meaning in the language. */
export interface TextWithTags {
  readonly text: string;
  /** The text with blanks for everything outside tags and between straight quotes; same offsets as in `text`. */
  readonly inside: string;
  readonly heads: readonly Head[];
  readonly unclosed: readonly Head[];
}

/** An opening, closing or plain tag: `#{if A}`, `#{/if}`, `#{A}`. */
export interface Head {
  /** `if`, `unless`, `each`, `/if` …; empty for a plain one. */
  readonly keyword: string;
  readonly start: number;
  /** After the `}`; the end of the text if it is missing. */
  readonly end: number;
  readonly isClosed: boolean;
}

export type Finder = (text: TextWithTags) => readonly FoundSlip[];
