import { sameName } from '../../base/caseless';

/** A parsed JSON value that knows where it stands: `start` and `end` are UTF-16 offsets of its own characters. */
export type JsonNode = JsonObjectNode | JsonArrayNode | JsonScalarNode;

export interface JsonObjectNode {
  readonly kind: 'object';
  readonly start: number;
  readonly end: number;
  /** In the order of the text; a repeated key stands twice. */
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
  /** The unescaped text of a string; a number, boolean or null as it is written. */
  readonly text: string;
}

/**
 * The member of an object under a key, or null. The server ignores case in its field names, so an exact match wins
 * and one by case is in for it; of a repeated key the last counts.
 */
export function memberOf(node: JsonNode, key: string): JsonMember | null {
  if (node.kind !== 'object') return null;
  return (
    node.members.findLast((member) => member.key === key) ??
    node.members.findLast((member) => sameName(member.key, key)) ??
    null
  );
}

/** The value under a key, or null when there is none or it is `null`. */
export function valueAt(node: JsonNode, key: string): JsonNode | null {
  const value = memberOf(node, key)?.value ?? null;
  return value === null || value.kind === 'null' ? null : value;
}

/** The text under a key; numbers and booleans give the text they are written with. */
export function textAt(node: JsonNode, key: string): string | null {
  const value = valueAt(node, key);
  return value === null || value.kind === 'object' || value.kind === 'array' ? null : value.text;
}

/** The texts of a list under a key; none when it is absent, `null` or no list. */
export function textsAt(node: JsonNode, key: string): readonly string[] {
  return itemsAt(node, key).flatMap((item) => ('text' in item && item.kind !== 'null' ? [item.text] : []));
}

/** The entries of a list under a key; none when it is absent, `null` or no list. */
export function itemsAt(node: JsonNode, key: string): readonly JsonNode[] {
  const value = valueAt(node, key);
  return value?.kind === 'array' ? value.items : [];
}

/** Whether the flag under a key is set; the text "true" counts too, as it does for the server. */
export function flagAt(node: JsonNode, key: string): boolean {
  return sameName(textAt(node, key) ?? '', 'true');
}
