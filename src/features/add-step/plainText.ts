/** More than fits in a line on any screen. */
const enough = 400;

/** The beginning of some Markdown as one line of text: marks of emphasis, lists, links and HTML tags are left out. */
export function plainText(markdown: string): string {
  return markdown
    .slice(0, enough)
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+\.|#+|>)\s+/gm, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/(^|\s)[*_]([^*_\s][^*_]*)[*_](?=\W|$)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}
