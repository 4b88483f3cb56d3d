const lineBreak = /\r\n?|\n/g;

/**
 * What a person made of a text in a field of the browser, which shows every line break as `\n` and gives them back so:
 * breaks that were there stay what they were, new ones are like the first.
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
