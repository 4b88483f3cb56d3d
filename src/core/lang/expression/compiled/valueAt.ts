import type { BoundNode } from '../evaluate/boundNode';
import { notKnown, type Value } from '../evaluate/value';
import { type CompiledRun, interpreterOnly } from './code';
import { longestValue } from './costs';

/** The value of a node that has one. */
export function valueAt(node: BoundNode, { source }: CompiledRun): Value | typeof interpreterOnly {
  if (node.name === null) return node.text === null ? interpreterOnly : plainText(node, node.text);
  const value = source.at === undefined ? source.get(node.name) : source.at(node.slot);
  if (typeof value === 'string') return plainText(node, value);
  if (value === null) return '';
  return typeof value === 'symbol' ? notKnown(node.name, value) : interpreterOnly;
}

/** A text without tokens; the node caches the last one, because values rarely change. */
function plainText(node: BoundNode, text: string): string | typeof interpreterOnly {
  if (node.plain === text) return text;
  if (!isPlain(text)) return interpreterOnly;
  node.plain = text;
  return text;
}

export function isPlain(text: string): boolean {
  return text.length <= longestValue && !text.includes('#{');
}
