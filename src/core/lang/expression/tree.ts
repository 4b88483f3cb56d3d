import type { Span } from '../../base/span';

/** A parsed text: literal text and tokens. */
export type Template = readonly Token[];

export type Token = TextToken | UnreadToken | Substitution | Conditional | Loop | Calculation;

/** Literal text, unescaped: `##{` in the source is `#{` here. */
export interface TextToken {
  readonly kind: 'text';
  readonly text: string;
  readonly at: Span;
}

/** A range the tolerant parser could not read; it is copied unchanged. */
export interface UnreadToken {
  readonly kind: 'unread';
  readonly text: string;
  readonly at: Span;
}

/** `#{path}` or `#{path | Filter option}`. */
export interface Substitution {
  readonly kind: 'substitution';
  readonly expression: Expression;
  readonly at: Span;
}

/** `#{if …}…#{else}…#{/if}`. For `unless` the branches are swapped; `elseif` is an `if` inside `whenFalse`. */
export interface Conditional {
  readonly kind: 'conditional';
  readonly condition: Condition;
  readonly whenTrue: Template;
  readonly whenFalse: Template;
  readonly at: Span;
}

/** `#{each variable in collection}…#{/each}`. */
export interface Loop {
  readonly kind: 'loop';
  readonly variable: string;
  readonly collection: Path;
  readonly body: Template;
  readonly at: Span;
}

/** `#{calc …}`. */
export interface Calculation {
  readonly kind: 'calculation';
  readonly sum: Sum;
  readonly at: Span;
}

/** `left`, or `left == right`. A quoted text is always stored on the right. */
export interface Condition {
  readonly left: Expression;
  readonly comparison: Comparison | null;
}

export interface Comparison {
  readonly operator: '==' | '!=';
  readonly right: Expression | QuotedText;
}

export type Expression = Path | FilterChain;

/** A variable path such as `Octopus.Action[Deploy].Name`. */
export interface Path {
  readonly kind: 'path';
  readonly steps: readonly PathStep[];
  readonly at: Span;
}

/** One step of a path; `start` is its offset in the source text, -1 for an index computed during evaluation. */
export type PathStep =
  | { readonly kind: 'name'; readonly text: string; readonly start: number }
  | { readonly kind: 'index'; readonly text: string; readonly start: number }
  | { readonly kind: 'token-index'; readonly path: Path; readonly start: number };

export interface FilterChain {
  readonly kind: 'filters';
  /** Null for a chain without input, such as `#{ | NowDate}`. */
  readonly path: Path | null;
  readonly filters: readonly FilterCall[];
  readonly at: Span;
}

export interface FilterCall {
  readonly name: string;
  readonly options: readonly FilterOption[];
  readonly at: Span;
}

export type FilterOption = QuotedText | Substitution | Conditional | Loop | Calculation;

/** A quoted text, or an unquoted word after a filter: both mean the same. */
export interface QuotedText {
  readonly kind: 'quoted';
  readonly text: string;
  readonly at: Span;
}

/** `first`, then each term with its preceding operator, from left to right. */
export interface Sum {
  readonly kind: 'sum';
  readonly first: Product;
  readonly rest: readonly { readonly operator: '+' | '-'; readonly product: Product }[];
}

export interface Product {
  readonly first: Factor;
  readonly rest: readonly { readonly operator: '*' | '/'; readonly factor: Factor }[];
}

export type Factor =
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | Sum
  | { readonly kind: 'variable'; readonly path: Path; readonly isBraced: boolean };
