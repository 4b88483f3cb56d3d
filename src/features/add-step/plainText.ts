import { briefMarkdown, textOfMarkdown } from '../../core/index';

/**
 * Characters read, and characters returned: more than fits in a line, but bounded, since the browser lays out hidden text too.
 */
const enough = { read: 400, given: 160 };

/** The beginning of some Markdown as one line of text: marks, and HTML tags, are left out. */
export function plainText(markdown: string): string {
  const beginning = markdown.slice(0, enough.read).replace(/<[^>]*>/g, ' ');
  return (
    textOfMarkdown(briefMarkdown(beginning))
      // The cut at the end can leave opening marks without closing ones.
      .replace(/\*\*|__|`/g, '')
      .slice(0, enough.given)
  );
}
