import type { Token } from 'markdown-it';
import { type MarkdownNode, safeAddress } from '../../core/index';
import { newMarkdown } from './newMarkdown';

/** Elements that Markdown can ask for. */
const tags = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'],
  ...['em', 'strong', 'del', 'ins', 'mark', 'sub', 'sup', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
] as const;

/**
 * Reads Markdown as a tree of plain elements, for a page. HTML in it is text like any other, a link with another scheme
 * is its words, and an image is a link to it: nothing is loaded from elsewhere by looking.
 */
export function readMarkdown(source: string): readonly MarkdownNode[] {
  return treeOf(reader.parse(source, {}));
}

const reader = newMarkdown({ html: false });

interface Open {
  readonly tag: string | null;
  readonly href?: string;
  readonly children: MarkdownNode[];
}

function treeOf(tokens: readonly Token[]): readonly MarkdownNode[] {
  const root: Open = { tag: null, children: [] };
  const open: Open[] = [root];
  for (const token of tokens) {
    const inside = open.at(-1) ?? root;
    if (token.nesting === 1) open.push(opened(token));
    else if (token.nesting === 0) inside.children.push(...leavesOf(token));
    else if (open.length > 1) {
      open.pop();
      open.at(-1)?.children.push(...closed(inside));
    }
  }
  return root.children;
}

/** Without a tag what is inside stands for itself: a paragraph of a tight list, a link that may not lead anywhere. */
function opened(token: Token): Open {
  const children: MarkdownNode[] = [];
  const tag = tagOf(token);
  if (token.hidden || tag === null) return { tag: null, children };
  if (tag !== 'a') return { tag, children };
  const href = safeAddress(token.attrGet('href'));
  return href === null ? { tag: null, children } : { tag, href, children };
}

function closed({ tag, href, children }: Open): readonly MarkdownNode[] {
  if (tag === null) return children;
  return [href === undefined ? { tag, children } : { tag, href, children }];
}

function leavesOf(token: Token): readonly MarkdownNode[] {
  switch (token.type) {
    case 'inline':
      return treeOf(token.children ?? []);
    case 'softbreak':
      return ['\n'];
    case 'hardbreak':
    case 'hr':
      return [{ tag: token.type === 'hr' ? 'hr' : 'br', children: [] }];
    case 'code_inline':
      return [{ tag: 'code', children: [token.content] }];
    case 'fence':
    case 'code_block':
      return [{ tag: 'pre', children: [{ tag: 'code', children: [token.content] }] }];
    case 'image': {
      const href = safeAddress(token.attrGet('src'));
      const words = token.content === '' ? (href ?? '') : token.content;
      return [href === null ? words : { tag: 'a', href, children: [words] }];
    }
    default:
      return token.content === '' ? [] : [token.content];
  }
}

/** What the renderer calls `s` is deleted text. */
function tagOf({ tag }: Token): string | null {
  const name = tag === 's' ? 'del' : tag;
  return tags.some((each) => each === name) ? name : null;
}
