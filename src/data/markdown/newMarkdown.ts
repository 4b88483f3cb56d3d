import MarkdownItWith, { type MarkdownIt } from 'markdown-it';
import { emphasisExtras } from './emphasisExtras';

/** A reader of Markdown as Octopus takes it; `html` says whether HTML in it is HTML or text. */
export function newMarkdown({ html }: { readonly html: boolean }): MarkdownIt {
  const markdown = new MarkdownItWith({ html, xhtmlOut: true, linkify: true });
  markdown.use(emphasisExtras);
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  markdown.linkify.add('//', null);
  markdown.linkify.add('www.', {
    validate: (text, at) => /^[^\s<>]*[^\s<>.,;:!?'")\]]/.exec(text.slice(at, at + 2000))?.[0].length ?? 0,
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
  return markdown;
}
