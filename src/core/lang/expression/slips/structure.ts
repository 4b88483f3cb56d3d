import { closingOf } from './operators';
import type { Finder, Head, TextWithTags } from './slip';

/** `#{if not A}`, `#{if !A}`: parsed as a name that begins with "not", or not at all. */
export const negations: Finder = (text) =>
  text.heads
    .filter(({ keyword }) => keyword === 'if' || keyword === 'unless')
    .flatMap((head) => {
      const match = /^#\{\s*(?:if|unless)\s+(not\s+|!\s*(?!=))/i.exec(text.text.slice(head.start, head.end));
      if (match === null) return [];
      const start = head.start + match[0].length - (match[1] ?? '').length;
      const other = head.keyword === 'if' ? 'unless' : 'if';
      const close = closingOf(text, head);
      return [
        {
          code: 'negation' as const,
          start,
          end: head.start + match[0].length,
          message: `"${(match[1] ?? '').trim()}" does not exist here and is read as part of the name: the opposite of ${head.keyword} is ${other}.`,
          edits: [
            { start: head.start, end: head.start + match[0].length, text: `#{${other} ` },
            ...(close === null ? [] : [{ start: close.start, end: close.end, text: `#{/${other}}` }]),
          ],
        },
      ];
    });

/** A value in `#{ }` inside the condition of a block: names are written without it there. */
export const nestedTags: Finder = (text) =>
  text.heads.flatMap((head) => {
    if (!['if', 'unless', 'each'].includes(head.keyword)) return [];
    const own = text.text.slice(head.start, head.end);
    return [...own.slice(2).matchAll(/"?#\{\s*([^{}]*?)\s*\}"?/g)].flatMap((match) => {
      const start = head.start + 2 + match.index;
      const [all, name = ''] = match;
      const isWhole = all.startsWith('"') === all.endsWith('"');
      // The index of a list may be a value: `#{if Items[#{Name}]}`.
      if (text.text[start - 1] === '[') return [];
      return [
        {
          code: 'nested-tag' as const,
          start,
          end: start + all.length,
          message: isWhole
            ? `#{ cannot be used inside a condition: a name is used there without it and without quotes: ${name}.`
            : 'A quoted text cannot contain #{ } here. Put the whole text into a variable and compare with its name.',
          edits: isWhole ? [{ start, end: start + all.length, text: name }] : [],
        },
      ];
    });
  });

/** `$OctopusParameters["A"]`, which scripts use. */
export const shellVariables: Finder = ({ text, heads }) =>
  [...text.matchAll(/\$OctopusParameters\[\s*["'“”‘’]?([^"'\]“”‘’]+)["'“”‘’]?\s*\]/gi)].map((match) => {
    const [all, name = ''] = match;
    const isInTag = heads.some(({ start, end }) => start < match.index && match.index < end);
    return {
      code: 'shell-variable',
      start: match.index,
      end: match.index + all.length,
      message: `$OctopusParameters is how PowerShell reads a variable. Here it is ${isInTag ? name : `#{${name}}`}.`,
      edits: [{ start: match.index, end: match.index + all.length, text: isInTag ? name : `#{${name}}` }],
    };
  });

/** Blocks without their end, and tags without their `}`. */
export const missingEnds: Finder = (text) => {
  const unclosed = text.unclosed.map((head) => ({
    code: 'unclosed-tag' as const,
    start: head.start,
    end: head.start + 2,
    message: 'The tag that begins here has no }.',
    edits: [{ start: text.text.length, end: text.text.length, text: '}' }],
  }));
  if (unclosed.length > 0) return unclosed;
  const open: Head[] = [];
  for (const head of text.heads) {
    if (['if', 'unless', 'each'].includes(head.keyword)) open.push(head);
    else if (head.keyword.startsWith('/') && head.keyword.slice(1) === open.at(-1)?.keyword) open.pop();
  }
  const end = text.text.length;
  return open.reverse().map((head) => ({
    code: 'missing-end' as const,
    start: head.start,
    end: head.end,
    message: `The block that begins here has no end: #{/${head.keyword}} is missing.`,
    edits: [{ start: end, end, text: endOf(text, head) }],
  }));
};

/** An empty block also lacks the text for a true condition. */
function endOf(text: TextWithTags, { keyword, end }: Head): string {
  const isBare = keyword !== 'each' && text.text.slice(end).trim() === '';
  return `${isBare ? 'True' : ''}#{/${keyword}}`;
}

/** `#{If A}`: keywords are lower case; with a capital letter it is a name. */
export const capitalKeywords: Finder = ({ text, heads }) =>
  heads.flatMap(({ start, end }) => {
    const match = /^#\{\s*(\/?(?:if|unless|each|else))\b/i.exec(text.slice(start, end));
    const word = match?.[1] ?? '';
    if (match === null || word === word.toLowerCase()) return [];
    const from = start + match[0].length - word.length;
    return [
      {
        code: 'capital-keyword' as const,
        start: from,
        end: from + word.length,
        message: `"${word}" is read as a name: the word is ${word.toLowerCase()}, in lower case.`,
        edits: [{ start: from, end: from + word.length, text: word.toLowerCase() }],
      },
    ];
  });
