import { useMemo } from 'react';
import { briefMarkdown } from '../../../../core/index';
import { useMarkdown } from '../../../../state/useMarkdown';
import { Prose } from '../../../../ui/Prose';

/** A text as Markdown shows it. Until the reader of all Markdown is there, its paragraphs and lists. */
export function MarkdownText({ text }: { readonly text: string }) {
  const whole = useMarkdown(text);
  const brief = useMemo(() => briefMarkdown(text), [text]);
  return <Prose nodes={whole ?? brief} />;
}
