import { pathText } from '../canonicalText';
import type { BoundNode } from '../evaluate/boundNode';
import type { Path } from '../tree';
import { followSteps } from './followSteps';

/** The entries of a node that a loop visits. */
export interface EntryList {
  readonly items: readonly BoundNode[];
  /** The node in each entry, by path; null if the path has no text in some of them. */
  readonly columns: Map<string, readonly BoundNode[] | null>;
}

/** Created once for each node. */
export function entryListOf(node: BoundNode): EntryList {
  const known = remembered.get(node);
  if (known !== undefined) return known;
  const list: EntryList = { items: [...(node.entries?.values() ?? [])], columns: new Map() };
  remembered.set(node, list);
  return list;
}

const remembered = new WeakMap<BoundNode, EntryList>();

/** The node in each entry to which a path leads. */
export function columnOf({ items, columns }: EntryList, way: Path): readonly BoundNode[] | null {
  const key = pathText(way);
  const known = columns.get(key);
  if (known !== undefined) return known;
  const nodes: BoundNode[] = [];
  for (const item of items) {
    const { node, taken } = followSteps(item, way.steps);
    if (taken === way.steps.length && (node.name !== null || node.text !== null)) nodes.push(node);
  }
  const column = nodes.length === items.length ? nodes : null;
  columns.set(key, column);
  return column;
}
