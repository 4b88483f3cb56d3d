import { foldCase } from '../../../base/caseless';
import type { Collection, CollectionEntry } from '../variables';

/** A node in the tree of variables: it may have a value, members (`.Name`) and entries (`[index]`). */
export interface BoundNode {
  /** The variable whose value it has, or null. */
  name: string | null;
  /** Its index in the list of names; -1 without a variable. */
  slot: number;
  /** Its text without a variable: the index of an entry, or a text from a loop or JSON. */
  readonly text: string | null;
  members: Map<string, BoundNode> | null;
  entries: Map<string, BoundNode> | null;
  /** The last text of this node without tokens; null if there was none yet. */
  plain: string | null;
  /** An entry of a collection whose members are read on demand. */
  readonly entry?: CollectionEntry;
}

/** The node of a collection. */
export function collectionNode(entries: NonNullable<Collection['entries']>): BoundNode {
  const nodes = new Map<string, BoundNode>();
  for (const entry of entries) {
    const key = foldCase(entry.index);
    if (!nodes.has(key)) nodes.set(key, { ...textNode(entry.index), entry });
  }
  return { ...textNode(null), entries: nodes };
}

export function textNode(text: string | null): BoundNode {
  return { name: null, slot: -1, text, members: null, entries: null, plain: null };
}

/** A node with members only. Keys are folded names. */
export function memberNode(named: readonly (readonly [string, BoundNode])[]): BoundNode {
  const members = new Map<string, BoundNode>();
  for (const [key, node] of named) members.set(key, node);
  return { name: null, slot: -1, text: null, members, entries: null, plain: null };
}

/** A node without a value, members and entries. */
export const emptyNode: BoundNode = textNode(null);
