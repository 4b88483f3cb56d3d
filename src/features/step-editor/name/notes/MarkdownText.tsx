import { createElement, type ReactNode } from 'react';
import type { MarkdownNode } from '../../../../state/ports';
import { useMarkdown } from '../../../../state/useMarkdown';
import { Prose } from '../../../../ui/Prose';
import styles from './Notes.module.css';

/** A text as Markdown shows it. Until the reader of Markdown is there, its paragraphs and lists. */
export function MarkdownText({ text }: { readonly text: string }) {
  const nodes = useMarkdown(text);
  if (nodes === null) return <Prose text={text} />;
  return <div className={styles.markdown}>{nodes.map(drawn)}</div>;
}

/** The elements there can be, and what they are here: headings stand below those of the section. */
const elements: Readonly<Record<string, string>> = {
  ...{ h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6', h6: 'h6' },
  ...{ p: 'p', ul: 'ul', ol: 'ol', li: 'li', blockquote: 'blockquote', pre: 'pre', code: 'code', hr: 'hr', br: 'br' },
  ...{ em: 'em', strong: 'strong', del: 'del', ins: 'ins', mark: 'mark', sub: 'sub', sup: 'sup' },
  ...{ table: 'table', thead: 'thead', tbody: 'tbody', tr: 'tr', th: 'th', td: 'td' },
};

function drawn(node: MarkdownNode, at: number): ReactNode {
  if (typeof node === 'string') return node;
  const { tag, href, children } = node;
  if (href !== undefined) {
    return (
      <a key={at} href={href} target="_blank" rel="noopener noreferrer">
        {children.map(drawn)}
      </a>
    );
  }
  const element = elements[tag];
  if (element === undefined) return children.map(drawn);
  return createElement(element, { key: at }, ...(children.length === 0 ? [] : [children.map(drawn)]));
}
