import { createContext, useContext, useEffect, useState } from 'react';
import type { MarkdownNode } from '../core/index';
import type { MarkdownReader } from './ports';

export const MarkdownContext = createContext<MarkdownReader | null>(null);

/** A text read as Markdown; null until it is, or if there is no reader. */
export function useMarkdown(source: string): readonly MarkdownNode[] | null {
  const read = useContext(MarkdownContext);
  const [done, setDone] = useState<{ readonly source: string; readonly nodes: readonly MarkdownNode[] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const take = (nodes: readonly MarkdownNode[]) => isWanted && setDone({ source, nodes });
    // If the reader cannot be fetched (no network), the text is shown as it is.
    read?.(source).then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [read, source]);
  return done?.source === source ? done.nodes : null;
}
