import { ownOf } from '../../../base/ownOf';
import type { Finder, SlipEdit, TextWithTags } from './slip';

/** Quotes as set by word processors and web pages. */
const pairs: Readonly<Record<string, string>> = { '“': '“”„‟', '‘': '‘’‚‛', '«': '«»' };
const curly = /([“”„‟‘’‚‛«»])([^“”„‟‘’‚‛«»{}"]*)([“”„‟‘’‚‛«»])?/g;

export const curlyQuotes: Finder = ({ text, inside }) =>
  [...inside.matchAll(curly)].map((match) => {
    const [all, first = '', , last] = match;
    const written = text.slice(match.index + 1, match.index + all.length - (last === undefined ? 0 : 1));
    const isPair = last !== undefined;
    const name = Object.values(pairs).some((signs) => signs.includes(first)) ? 'a curly quote' : 'no quote';
    return {
      code: 'curly-quote',
      start: match.index,
      end: match.index + all.length,
      message: `${first} is ${name}, which is not read as one here. Quotes are straight: "${written.trim()}".`,
      edits: isPair ? [{ start: match.index, end: match.index + all.length, text: `"${written}"` }] : [],
    };
  });

export const singleQuotes: Finder = ({ text, inside }) =>
  [...inside.matchAll(/'([^'{}]*)'?/g)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const written = text.slice(start, end).replaceAll("'", '');
    return {
      code: 'single-quote',
      start,
      end,
      message: `' is a single quote, which is not read as one here. Texts stand in double quotes: "${written}".`,
      edits: [{ start, end, text: `"${written}"` }],
    };
  });

const operators: Readonly<Record<string, string>> = {
  '-eq': '==',
  '-ieq': '==',
  '-ceq': '==',
  '-ne': '!=',
  '-ine': '!=',
  '-cne': '!=',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
  '=': '==',
};

/** Comparisons of other languages; only `==` and `!=` exist. */
export const shellOperators: Finder = (text) =>
  inHeads(text, /(?<![=!<>])(===|!==|<>|=(?!=)|[<>]=?|(?<=\s)-(?:[ic]?(?:eq|ne|gt|lt|ge|le|like|match))(?=\s))/gi).map(
    ({ start, sign }) => {
      const instead = ownOf(operators, sign.toLowerCase());
      const end = start + sign.length;
      return {
        code: 'shell-operator',
        start,
        end,
        message:
          instead === undefined
            ? `${sign} does not exist here: only == and != compare, and they compare texts.`
            : `${sign} does not exist here: texts are compared with ${instead}.`,
        edits: instead === undefined ? [] : [{ start, end, text: instead }],
      };
    },
  );

/** `#{if A ==}`: the other side is missing. */
export const missingOperands: Finder = (text) =>
  inHeads(text, /(==|!=)\s*(?=\}$)/g)
    .filter(({ start, sign, head }) => text.text.slice(start + sign.length, head.end - 1).trim() === '')
    .map(({ start, sign }) => ({
      code: 'missing-operand',
      start,
      end: start + sign.length,
      message: `Nothing follows ${sign}. Compare with a name, or with a text in double quotes.`,
      edits: [],
    }));

/** `||`, `&&`, `or`, `and`: a block tests one condition, and a second one needs its own block. */
export const logicalOperators: Finder = (text) =>
  inHeads(text, /(\|\||&&|(?<=["\s])(?:or|and)(?=\s))/gi).map(({ start, sign, head }) => ({
    code: 'logical-operator',
    start,
    end: start + sign.length,
    message: `"${sign}" does not exist here: a block has one condition. ${isOr(sign) ? 'Test the second one in #{else}.' : 'Put a second block inside the first.'}`,
    edits: blocksInstead(text, head),
  }));

function isOr(sign: string): boolean {
  return sign === '||' || sign.toLowerCase() === 'or';
}

/** `#{if A or B}x#{/if}` as `#{if A}x#{else}#{if B}x#{/if}#{/if}`; with `and`, one block inside the other. */
function blocksInstead(text: TextWithTags, head: { start: number; end: number; keyword: string }): readonly SlipEdit[] {
  const close = closingOf(text, head);
  if (close === null || head.keyword !== 'if') return [];
  const body = text.text.slice(head.end, close.start);
  if (/#\{\s*(?:else|if|unless|each)\b/.test(body)) return [];
  const from = text.text.indexOf('if', head.start) + 2;
  const questions = splitAt(text, from, head.end - 1);
  if (questions === null) return [];
  const { parts, isEither } = questions;
  const written = parts.reduceRight((rest, question, at) => {
    const isLast = at === parts.length - 1;
    if (isEither) return `#{if ${question}}${body}${isLast ? '' : `#{else}${rest}`}#{/if}`;
    return `#{if ${question}}${isLast ? body : rest}#{/if}`;
  }, '');
  return [{ start: head.start, end: close.end, text: written }];
}

/** The conditions between operators of one kind; null if both kinds are mixed. */
function splitAt({ text, inside }: TextWithTags, from: number, to: number) {
  const signs = [...inside.slice(from, to).matchAll(/\|\||&&|(?<=["\s])(?:or|and)(?=\s)/gi)];
  const isEither = signs.every(([sign]) => isOr(sign));
  if (!isEither && signs.some(([sign]) => isOr(sign))) return null;
  const parts: string[] = [];
  let start = from;
  for (const match of signs) {
    parts.push(text.slice(start, from + match.index).trim());
    start = from + match.index + match[0].length;
  }
  parts.push(text.slice(start, to).trim());
  return { parts, isEither };
}

interface InHead {
  readonly start: number;
  readonly sign: string;
  readonly head: TextWithTags['heads'][number];
}

/** Matches in the conditions of `if` and `unless`. */
function inHeads(text: TextWithTags, pattern: RegExp): readonly InHead[] {
  return text.heads
    .filter(({ keyword }) => keyword === 'if' || keyword === 'unless')
    .flatMap((head) =>
      [...text.inside.slice(head.start, head.end).matchAll(pattern)].map((match) => ({
        start: head.start + match.index,
        sign: match[1] ?? match[0],
        head,
      })),
    );
}

/** The tag that closes a block; null if there is none. */
export function closingOf(text: TextWithTags, head: { start: number; keyword: string }) {
  let depth = 0;
  for (const each of text.heads) {
    if (each.start <= head.start) continue;
    if (each.keyword === head.keyword) depth += 1;
    if (each.keyword === `/${head.keyword}`) {
      if (depth === 0) return each;
      depth -= 1;
    }
  }
  return null;
}
