/** A node of parsed Markdown: text, or an element with children. HTML in the source is ordinary text. */
export type MarkdownNode = string | MarkdownElement;

export interface MarkdownElement {
  /** The HTML tag name: `p`, `ul`, `code`, `a` … */
  readonly tag: string;
  /** The address of a link; only `http`, `https` and `mailto`. */
  readonly href?: string;
  readonly children: readonly MarkdownNode[];
}

/** The address if its scheme is safe to follow, else null. */
export function safeAddress(address: unknown): string | null {
  return typeof address === 'string' && /^(?:https?:\/\/|mailto:)/i.test(address) ? address : null;
}
