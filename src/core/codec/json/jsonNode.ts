import { sameName } from '../../base/caseless';

/** A parsed JSON value with its position: `start` and `end` are UTF-16 offsets. */
export type JsonNode = JsonObjectNode | JsonArrayNode | JsonScalarNode;

export interface JsonObjectNode {
  readonly kind: 'object';
  readonly start: number;
  readonly end: number;
  /** In text order, including repeated keys. */
  readonly members: readonly JsonMember[];
}

export interface JsonMember {
  readonly key: string;
  /** Offset of the key's opening quote. */
  readonly start: number;
  readonly value: JsonNode;
}

export interface JsonArrayNode {
  readonly kind: 'array';
  readonly start: number;
  readonly end: number;
  readonly items: readonly JsonNode[];
}

export interface JsonScalarNode {
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
  readonly start: number;
  readonly end: number;
  /** The unescaped text of a string; a number, boolean or null as written. */
  readonly text: string;
}

/**
 * The member of an object with a key, or null. The server ignores case in field names: an exact match wins over one
 * that differs in case, and of repeated keys the last counts.
 */
export function memberOf(node: JsonNode, key: string): JsonMember | null {
  if (node.kind !== 'object') return null;
  return (
    node.members.findLast((member) => member.key === key) ??
    node.members.findLast((member) => sameName(member.key, key)) ??
    null
  );
}

/** The value of a key; null if it is absent or `null`. */
export function valueAt(node: JsonNode, key: string): JsonNode | null {
  const value = memberOf(node, key)?.value ?? null;
  return value === null || value.kind === 'null' ? null : value;
}

/** The text of a key; numbers and booleans as written. */
export function textAt(node: JsonNode, key: string): string | null {
  const value = valueAt(node, key);
  return value === null || value.kind === 'object' || value.kind === 'array' ? null : value.text;
}

/** The texts in the list of a key; none if it is absent, `null` or not a list. */
export function textsAt(node: JsonNode, key: string): readonly string[] {
  return itemsAt(node, key).flatMap((item) => ('text' in item && item.kind !== 'null' ? [item.text] : []));
}

/** The entries in the list of a key; none if it is absent, `null` or not a list. */
export function itemsAt(node: JsonNode, key: string): readonly JsonNode[] {
  const value = valueAt(node, key);
  return value?.kind === 'array' ? value.items : [];
}

/** Whether the flag of a key is set; the text "true" counts too, as on the server. */
export function flagAt(node: JsonNode, key: string): boolean {
  return sameName(textAt(node, key) ?? '', 'true');
}
