import { foldCase } from '../../../base/caseless';
import type { Collection, CollectionEntry } from '../variables';

/** A place in the tree of variables: a name may have a value, members (`.Name`) and entries (`[index]`). */
export interface BoundNode {
  /** The variable whose value stands here, or null. */
  name: string | null;
  /** Its place in the list of names; -1 without a variable. */
  slot: number;
  /** The text that stands here when no variable does: the index of an entry, or what a loop or JSON put here. */
  readonly text: string | null;
  members: Map<string, BoundNode> | null;
  entries: Map<string, BoundNode> | null;
  /** The last text that stood here and has no tokens in it; null before there was one. */
  plain: string | null;
  /** An entry of a collection whose members are reported when they are asked for. */
  readonly entry?: CollectionEntry;
}

/** The place of a collection. */
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

/** A place without a value and with nothing below it. */
export const nothingThere: BoundNode = textNode(null);
