import type { MarkdownIt } from 'markdown-it';
import { newMarkdown } from './newMarkdown';

/**
 * Markdown to HTML as the filter `MarkdownToHtml` of Octopus does it: CommonMark with raw HTML,
 * tables, `~~del~~`, `~sub~`, `^sup^`, `++ins++`, `==mark==`, and links for bare addresses.
 *
 * The HTML is whatever the source says, scripts too: it is a value, and must be sanitised before it is shown as HTML.
 */
export function renderMarkdown(source: string): string {
  return rendererOf().render(source);
}

let renderer: MarkdownIt | null = null;

function rendererOf(): MarkdownIt {
  renderer ??= newRenderer();
  return renderer;
}

function newRenderer(): MarkdownIt {
  const markdown = newMarkdown({ html: true });
  const { rules } = markdown.renderer;
  rules['s_open'] = () => '<del>';
  rules['s_close'] = () => '</del>';
  for (const cell of ['th_open', 'td_open']) {
    rules[cell] = (tokens, at, options, _, self) => {
      const token = tokens[at];
      const style = token?.attrGet('style');
      if (style != null) token?.attrSet('style', `${String(style).replace(':', ': ')};`);
      return self.renderToken(tokens, at, options);
    };
  }
  return markdown;
}
