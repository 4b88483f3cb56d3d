import type { MarkdownNode } from './markdownNode';

/** Parsed Markdown as one line of plain text, blocks separated by spaces. */
export function textOfMarkdown(nodes: readonly MarkdownNode[]): string {
  return nodes.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function textOf(node: MarkdownNode): string {
  if (typeof node === 'string') return node;
  const inside = node.children.map(textOf).join('');
  return inlineTags.has(node.tag) ? inside : ` ${inside} `;
}

const inlineTags: ReadonlySet<string> = new Set(['a', 'code', 'em', 'strong', 'del', 'ins', 'mark', 'sub', 'sup']);
