import type { JsonNode } from './jsonNode';
import type { JsonReader } from './jsonReader';

const words: ReadonlyMap<string, JsonNode> = new Map<string, JsonNode>([
  ['true', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ['null', { kind: 'null' }],
  ['undefined', { kind: 'null' }],
  ['NaN', { kind: 'float', value: Number.NaN }],
  ['Infinity', { kind: 'float', value: Number.POSITIVE_INFINITY }],
  ['-Infinity', { kind: 'float', value: Number.NEGATIVE_INFINITY }],
]);

/** A number or a word such as `true`; null for anything else. */
export function parseJsonWord(reader: JsonReader): JsonNode | null {
  const start = reader.at;
  while (reader.at < reader.text.length && /[\w.+-]/.test(reader.text[reader.at]!)) reader.at += 1;
  const word = reader.text.slice(start, reader.at);
  return words.get(word) ?? numberOf(word);
}

function numberOf(word: string): JsonNode | null {
  if (/^0x[0-9a-f]{1,400}$/i.test(word)) return { kind: 'integer', digits: String(BigInt(word)) };
  if (/^0[0-7]{1,400}$/.test(word)) return { kind: 'integer', digits: String(BigInt(`0o${word.slice(1)}`)) };
  if (/^0\d+$/.test(word)) return null;
  if (/^-?\d{1,400}$/.test(word)) return { kind: 'integer', digits: String(BigInt(word)) };
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(word) ? { kind: 'float', value: Number(word) } : null;
}
