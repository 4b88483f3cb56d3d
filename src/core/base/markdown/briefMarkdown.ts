import { type MarkdownNode, safeAddress } from './markdownNode';

/**
 * Parses the small part of Markdown that descriptions and help texts use, without a library: paragraphs, lists, bold,
 * italics, code and links. Everything else stays as written; headings and quotes become paragraphs.
 */
export function briefMarkdown(text: string): readonly MarkdownNode[] {
  return blocksOf(text).map(({ kind, lines }) =>
    kind === 'p'
      ? { tag: 'p', children: inline(lines[0] ?? '') }
      : { tag: kind, children: lines.map((line) => ({ tag: 'li', children: inline(line) })) },
  );
}

interface Block {
  readonly kind: 'p' | 'ul' | 'ol';
  readonly lines: string[];
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of text.split(/\r?\n/)) {
    const [, mark = '', item] = /^\s*([-*+]|\d+\.)\s+(.*)$/.exec(line) ?? [];
    const last = blocks.at(-1);
    const kind = /\d/.test(mark) ? 'ol' : 'ul';
    if (line.trim() === '') isOpen = false;
    else if (item !== undefined) {
      if (last?.kind === kind && isOpen) last.lines.push(item);
      else blocks.push({ kind, lines: [item] });
      isOpen = true;
    } else if (isOpen && last) {
      last.lines[last.lines.length - 1] += ` ${line.trim()}`;
    } else {
      blocks.push({ kind: 'p', lines: [line.replace(/^\s*(?:#+|>)\s+/, '').trim()] });
      isOpen = true;
    }
  }
  return blocks;
}

const marks = /(`[^`]+`|\*\*[^*]+\*\*|__[^_]+__|\*[^*\s][^*]*\*|(?<!\w)_[^_\s][^_]*_(?!\w)|!?\[[^\]]*\]\([^)\s]*\))/;

function inline(text: string): readonly MarkdownNode[] {
  return text
    .split(marks)
    .filter((part) => part !== '')
    .map((part) => {
      if (!marks.test(part)) return part;
      if (part.startsWith('`')) return { tag: 'code', children: [part.slice(1, -1)] };
      if (/^(?:\*\*|__)/.test(part)) return { tag: 'strong', children: [part.slice(2, -2)] };
      if (/^[*_]/.test(part)) return { tag: 'em', children: [part.slice(1, -1)] };
      return linkIn(part);
    });
}

/** A link (an image becomes a link to it), or only its text if the address is not safe to follow. */
function linkIn(part: string): MarkdownNode {
  const [, words = '', address = ''] = /^!?\[([^\]]*)\]\(([^)\s]*)\)$/.exec(part) ?? [];
  const href = safeAddress(address);
  return href === null ? words : { tag: 'a', href, children: [words === '' ? href : words] };
}
