import { createElement, type ReactNode } from 'react';
import styles from './Prose.module.css';

/** A text, or an element with what is in it, as Markdown was read. */
export type ProseNode =
  | string
  | { readonly tag: string; readonly href?: string; readonly children: readonly ProseNode[] };

/** A text that was read from Markdown: made of elements, never of HTML. */
export function Prose({ nodes }: { readonly nodes: readonly ProseNode[] }) {
  if (nodes.length === 0) return null;
  return <div className={styles.prose}>{nodes.map(drawn)}</div>;
}

/** The elements there can be, and what they are here: headings stand below those of the section. */
const elements: Readonly<Record<string, string>> = {
  ...{ h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6', h6: 'h6' },
  ...{ p: 'p', ul: 'ul', ol: 'ol', li: 'li', blockquote: 'blockquote', pre: 'pre', code: 'code', hr: 'hr', br: 'br' },
  ...{ em: 'em', strong: 'strong', del: 'del', ins: 'ins', mark: 'mark', sub: 'sub', sup: 'sup' },
  ...{ table: 'table', thead: 'thead', tbody: 'tbody', tr: 'tr', th: 'th', td: 'td' },
};

function drawn(node: ProseNode, at: number): ReactNode {
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
