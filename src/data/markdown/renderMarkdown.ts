import MarkdownItWith, { type MarkdownIt } from 'markdown-it';
import { emphasisExtras } from './emphasisExtras';

/**
 * Markdown to HTML as the filter `MarkdownToHtml` of Octopus does it (expressions.md 13.2): CommonMark with raw HTML,
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
  const markdown = new MarkdownItWith({ html: true, xhtmlOut: true, linkify: true });
  markdown.use(emphasisExtras);
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  markdown.linkify.add('//', null);
  markdown.linkify.add('www.', {
    validate: (text, at) => /^[^\s<>]*[^\s<>.,;:!?'")\]]/.exec(text.slice(at, at + 2000))?.[0].length ?? 0,
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
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
