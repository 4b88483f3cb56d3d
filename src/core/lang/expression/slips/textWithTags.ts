import type { Head, TextWithTags } from './slip';

/** Marks the tags of a text, even if it does not parse. Linear. */
export function textWithTags(text: string): TextWithTags {
  const inside = [...Array<string>(text.length)].map(() => ' ');
  const heads: Head[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (open.length === 0 && text.startsWith('##{', at)) at += 2;
    else if (text.startsWith('#{', at)) {
      open.push(at);
      inside[at] = '#';
      at += 1;
      inside[at] = '{';
    } else if (open.length > 0) at = within(at);
  }
  for (const start of open) heads.push(headOf(text, start, text.length, false));
  heads.sort((one, other) => one.start - other.start);
  return { text, inside: inside.join(''), heads, unclosed: heads.filter(({ isClosed }) => !isClosed) };

  /** Skips one character of a tag, or a quoted text in it. Returns the offset of the last one skipped. */
  function within(at: number): number {
    const sign = text[at] ?? ' ';
    const end = sign === '"' ? text.indexOf('"', at + 1) : -1;
    // A quoted text cannot contain `#`: with one it is a mistake to be checked.
    if (end !== -1 && !text.slice(at, end).includes('#')) return end;
    inside[at] = sign;
    const start = sign === '}' ? open.pop() : undefined;
    if (start !== undefined) heads.push(headOf(text, start, at + 1, true));
    return at;
  }
}

function headOf(text: string, start: number, end: number, isClosed: boolean): Head {
  const [, keyword = ''] = /^#\{\s*(\/?(?:if|unless|each)\b|else\b)/.exec(text.slice(start, end)) ?? [];
  return { keyword, start, end, isClosed };
}
