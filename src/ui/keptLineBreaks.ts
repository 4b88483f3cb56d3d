const lineBreak = /\r\n?|\n/g;

/**
 * Restores the line breaks of a text edited in a browser field, which turns each into `\n`: old ones stay as they were, new ones
 * are like the first.
 */
export function keptLineBreaks(before: string, typed: string): string {
  const breaks = before.match(lineBreak) ?? [];
  if (!before.includes('\r')) return typed;
  const shown = before.replace(lineBreak, '\n');
  const most = Math.min(shown.length, typed.length);
  let head = 0;
  while (head < most && shown[head] === typed[head]) head++;
  let tail = 0;
  while (tail < most - head && shown[shown.length - 1 - tail] === typed[typed.length - 1 - tail]) tail++;
  const last = breaks.length - count(shown.slice(shown.length - tail));
  const end = typed.length - tail;
  let at = 0;
  return typed.replace(/\n/g, (_, offset: number) => {
    if (offset >= end) at = Math.max(at, last);
    return (offset < head || offset >= end ? breaks[at++] : breaks[0]) ?? '\n';
  });
}

function count(text: string): number {
  return text.split('\n').length - 1;
}
