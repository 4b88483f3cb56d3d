import type { BoundNode } from '../evaluate/boundNode';
import { notKnown, type Value } from '../evaluate/value';
import { type CompiledRun, rare } from './code';
import { longestValue } from './costs';

/** The value of a node that has one. */
export function valueAt(node: BoundNode, { source }: CompiledRun): Value | typeof rare {
  if (node.name === null) return node.text === null ? rare : plainText(node, node.text);
  const value = source.at === undefined ? source.get(node.name) : source.at(node.slot);
  if (typeof value === 'string') return plainText(node, value);
  if (value === null) return '';
  return typeof value === 'symbol' ? notKnown(node.name, value) : rare;
}

/** A text without tokens; the node caches the last one, because values rarely change. */
function plainText(node: BoundNode, text: string): string | typeof rare {
  if (node.plain === text) return text;
  if (!isPlain(text)) return rare;
  node.plain = text;
  return text;
}

export function isPlain(text: string): boolean {
  return text.length <= longestValue && !text.includes('#{');
}
