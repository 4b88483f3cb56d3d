import { briefMarkdown, textOfMarkdown } from '../../core/index';

/** What is read, and what is given: more than fits in a line, beyond which the browser would still shape every letter. */
const enough = { read: 400, given: 160 };

/** The beginning of some Markdown as one line of text: marks, and HTML tags, are left out. */
export function plainText(markdown: string): string {
  const beginning = markdown.slice(0, enough.read).replace(/<[^>]*>/g, ' ');
  return (
    textOfMarkdown(briefMarkdown(beginning))
      // What the end cut off leaves marks without their twins.
      .replace(/\*\*|__|`/g, '')
      .slice(0, enough.given)
  );
}
