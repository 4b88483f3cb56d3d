/** What `key:value` can ask of a row. */
export const tokenKeys = ['role', 'env', 'channel', 'tenant', 'type', 'is', 'has', 'uses', 'verdict'] as const;
export type TokenKey = (typeof tokenKeys)[number];

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

/** Reads `smoke role:web type:"Run a script"`. A key that is not known is a word like any other. */
export function parseFilter(text: string): Filter {
  const words: string[] = [];
  const tokens: FilterToken[] = [];
  for (const [part] of text.matchAll(piece)) {
    const colon = part.indexOf(':');
    const key = tokenKeys.find((known) => known === part.slice(0, colon).toLowerCase());
    const value = unquoted(part.slice(colon + 1));
    if (key === undefined) words.push(unquoted(part));
    else if (value !== '') tokens.push({ key, value, text: part });
  }
  return { words: words.filter((word) => word !== ''), tokens };
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
