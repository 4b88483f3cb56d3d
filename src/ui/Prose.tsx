import type { ReactNode } from 'react';
import styles from './Prose.module.css';

/**
 * A text with the little Markdown that templates use: paragraphs, lists, bold, italics and code. Everything else,
 * HTML too, is shown as it stands; links show their words.
 */
export function Prose({ text }: { readonly text: string }) {
  if (text.trim() === '') return null;
  return <div className={styles.prose}>{blocksOf(text).map(blockElement)}</div>;
}

type Block = { readonly kind: 'paragraph' | 'list'; readonly lines: readonly string[] };

function blocksOf(text: string): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = [];
  let isOpen = false;
  for (const line of text.split(/\r?\n/)) {
    const item = /^\s*(?:[-*+]|\d+\.)\s+(.*)$/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (line.trim() === '') isOpen = false;
    else if (item !== undefined) {
      if (last?.kind === 'list' && isOpen) last.lines.push(item);
      else blocks.push({ kind: 'list', lines: [item] });
      isOpen = true;
    } else if (isOpen && last) {
      last.lines[last.lines.length - 1] += ` ${line.trim()}`;
    } else {
      blocks.push({ kind: 'paragraph', lines: [line.replace(/^#+\s+/, '').trim()] });
      isOpen = true;
    }
  }
  return blocks;
}

function blockElement({ kind, lines }: Block, at: number): ReactNode {
  if (kind === 'paragraph') return <p key={at}>{inline(lines[0] ?? '')}</p>;
  return (
    <ul key={at} className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{inline(line)}</li>
      ))}
    </ul>
  );
}

const marks = /(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*|\[[^\]]*\]\([^)\s]*\))/;

function inline(text: string): readonly ReactNode[] {
  return text.split(marks).map((part, at) => {
    const key = `${at} ${part}`;
    if (/^`[^`]+`$/.test(part)) return <code key={key}>{part.slice(1, -1)}</code>;
    if (/^\*\*[^*]+\*\*$/.test(part)) return <strong key={key}>{part.slice(2, -2)}</strong>;
    if (/^\*[^*\s][^*]*\*$/.test(part)) return <em key={key}>{part.slice(1, -1)}</em>;
    return /^\[([^\]]*)\]\([^)\s]*\)$/.exec(part)?.[1] ?? part;
  });
}
