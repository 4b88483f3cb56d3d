import { pathText } from '../canonicalText';
import type { BoundNode } from '../evaluate/boundNode';
import type { Path } from '../tree';
import { wayOf } from './wayOf';

/** The entries of a place that a loop goes over. */
export interface EntryList {
  readonly items: readonly BoundNode[];
  /** Where a way from each entry leads, by the way; null where it does not lead to a text in all of them. */
  readonly columns: Map<string, readonly BoundNode[] | null>;
}

/** Made once for each place. */
export function entryListOf(node: BoundNode): EntryList {
  const known = remembered.get(node);
  if (known !== undefined) return known;
  const list: EntryList = { items: [...(node.entries?.values() ?? [])], columns: new Map() };
  remembered.set(node, list);
  return list;
}

const remembered = new WeakMap<BoundNode, EntryList>();

/** The place in each entry that a way leads to. */
export function columnOf({ items, columns }: EntryList, way: Path): readonly BoundNode[] | null {
  const key = pathText(way);
  const known = columns.get(key);
  if (known !== undefined) return known;
  const nodes: BoundNode[] = [];
  for (const item of items) {
    const { node, taken } = wayOf(item, way.steps);
    if (taken === way.steps.length && (node.name !== null || node.text !== null)) nodes.push(node);
  }
  const column = nodes.length === items.length ? nodes : null;
  columns.set(key, column);
  return column;
}
