import type { Span } from '../../base/span';

/**
 * A parsed OCL text. Every node knows its stretch of the text, so that whatever is not changed can be copied from there:
 * the text itself, with its blanks and line ends, is the lossless part of the tree.
 */
export interface OclDocument {
  readonly text: string;
  readonly elements: readonly OclElement[];
}

export type OclElement = OclAttribute | OclBlock | OclUnread;

export interface OclAttribute {
  readonly kind: 'attribute';
  readonly name: string;
  readonly value: OclValue;
  /** From the first unit of the name to the last of the value. */
  readonly span: Span;
}

export interface OclBlock {
  readonly kind: 'block';
  readonly name: string;
  readonly labels: readonly string[];
  readonly elements: readonly OclElement[];
  /** From the first unit of the name to the closing brace. */
  readonly span: Span;
  /** Offsets of `{` and `}`; `close` is the end of the block when it was never closed. */
  readonly open: number;
  readonly close: number;
}

/** Text that recovery skipped; kept where it stood. */
export interface OclUnread {
  readonly kind: 'unread';
  readonly span: Span;
}

export type OclValue = OclScalar | OclList | OclDictionary;

export type OclScalar =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly form: TextForm;
      readonly span: Span;
    }
  | { readonly kind: 'number'; readonly text: string; readonly span: Span }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'null'; readonly span: Span };

/** How a text is written. `tag` ends a heredoc; `indented` is `<<-`; indents count blanks, null when no line has text. */
export type TextForm =
  | { readonly kind: 'quoted' }
  | {
      readonly kind: 'heredoc';
      readonly tag: string;
      readonly indented: boolean;
      readonly tagIndent: number;
      readonly leastIndent: number | null;
    };

export interface OclList {
  readonly kind: 'list';
  readonly items: readonly OclScalar[];
  readonly span: Span;
}

export interface OclDictionary {
  readonly kind: 'dictionary';
  readonly entries: readonly OclEntry[];
  readonly span: Span;
}

export interface OclEntry {
  readonly key: string;
  readonly value: OclScalar | OclList;
  readonly span: Span;
}

/** A place for nodes that were made, not read. */
export const nowhere: Span = { start: 0, end: 0 };
