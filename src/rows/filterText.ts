import { ownOf } from '../core/index';
/** What `key:value` can ask of a row. */
export const tokenKeys = ['tag', 'env', 'channel', 'tenant', 'type', 'is', 'has', 'uses', 'verdict'] as const;
export type TokenKey = (typeof tokenKeys)[number];

/** The older word for a target tag, still in links and in people's habits. */
const olderKeys: Readonly<Record<string, TokenKey>> = { role: 'tag' };

export interface FilterToken {
  readonly key: TokenKey;
  readonly value: string;
  /** As it was typed. */
  readonly text: string;
}

/** A filter as typed: words that must all match, and conditions that must all hold. */
export interface Filter {
  readonly words: readonly string[];
  readonly tokens: readonly FilterToken[];
}

const piece = /(?:[^\s:"]+:)?"[^"]*"?|\S+/g;

/** Reads `smoke tag:web type:"Run a script"`. A key that is not known is a word like any other. */
export function parseFilter(text: string): Filter {
  const words: string[] = [];
  const tokens: FilterToken[] = [];
  for (const [part] of text.matchAll(piece)) {
    const colon = part.indexOf(':');
    const key = tokenKeyOf(part.slice(0, colon));
    const value = unquoted(part.slice(colon + 1));
    if (key === undefined) words.push(unquoted(part));
    else if (value !== '') tokens.push({ key, value, text: part });
  }
  return { words: words.filter((word) => word !== ''), tokens };
}

/** The key that a word means, in any case and also by its older name. */
export function tokenKeyOf(word: string): TokenKey | undefined {
  const typed = word.toLowerCase();
  return tokenKeys.find((known) => known === typed) ?? ownOf(olderKeys, typed);
}

/** The filter without one of its conditions. */
export function withoutToken(text: string, token: FilterToken): string {
  const at = text.indexOf(token.text);
  if (at === -1) return text;
  return `${text.slice(0, at)}${text.slice(at + token.text.length)}`.replace(/\s+/g, ' ').trim();
}

/** The filter with one more condition; one that is there already is not said twice. */
export function withToken(text: string, key: TokenKey, value: string): string {
  const { tokens } = parseFilter(text);
  if (tokens.some((token) => token.key === key && token.value.toLowerCase() === value.toLowerCase())) return text;
  const written = /[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value;
  return `${text.trim()} ${key}:${written}`.trim();
}

function unquoted(text: string): string {
  return text.replaceAll('"', '').trim();
}
