/** What is read, and what is given: more than fits in a line, beyond which the browser would still shape every letter. */
const enough = { read: 400, given: 160 };

/** The beginning of some Markdown as one line of text: marks of emphasis, lists, links and HTML tags are left out. */
export function plainText(markdown: string): string {
  return markdown
    .slice(0, enough.read)
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+\.|#+|>)\s+/gm, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/(^|\s)[*_]([^*_\s][^*_]*)[*_](?=\W|$)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, enough.given);
}
