/** A piece of Markdown that was read: a text, or an element with what is in it. HTML in a text is text like any other. */
export type MarkdownNode = string | MarkdownElement;

export interface MarkdownElement {
  /** As HTML calls it: `p`, `ul`, `code`, `a` … */
  readonly tag: string;
  /** Where a link leads; only `http`, `https` and `mailto`. */
  readonly href?: string;
  readonly children: readonly MarkdownNode[];
}

/** The address of a link that may be followed; null for any other scheme. */
export function safeAddress(address: unknown): string | null {
  return typeof address === 'string' && /^(?:https?:\/\/|mailto:)/i.test(address) ? address : null;
}
