import { sameValue } from './sameValue';
import type { BlockNode, OclNode } from './tree';
import type { Wanted } from './wanted';

/** Two lists for the same body: its present content as read, and its wanted content. */
export interface BodyChange {
  readonly nodes: readonly OclNode[];
  readonly before: readonly Wanted[];
  readonly after: readonly Wanted[];
  /** Converts a name in the file to the name in the lists. */
  readonly nameOf: (name: string) => string;
  /** Statements with a known name that are not in the lists. */
  readonly leftOut: ReadonlySet<OclNode>;
}

/** A statement of the result: an unchanged or changed one of the file, or a new one. */
export interface Item {
  readonly node: OclNode | null;
  /** Index of the node in the file; -1 if there is none. */
  readonly index: number;
  readonly before: Wanted | null;
  readonly after: Wanted | null;
}

/**
 * The statements of a body after a change, in order. Those of the file keep their places, except that blocks of one
 * group are reordered as in the list; a new one follows its predecessor in the list.
 */
export function itemsAfter(change: BodyChange): readonly Item[] {
  const { nodes, after } = change;
  const claimed = claims(change);
  const keys = new Map([...claimed].map(([key, node]) => [node, key]));
  const was = new Map(change.before.map((wanted) => [keyOf(change, wanted), wanted]));
  const shall = new Map(after.map((wanted) => [keyOf(change, wanted), wanted]));
  const isKept = (key: string) => {
    const before = was.get(key);
    const wanted = shall.get(key);
    if (wanted === undefined) return false;
    if (wanted.kind === 'block' || before?.kind !== 'attribute') return true;
    // A default value that is written in the file stays written.
    return !wanted.implied || before.implied || sameValue(before.value, wanted.value);
  };
  const kept = nodes.flatMap((node, index): readonly Item[] => {
    const key = keys.get(node);
    if (key !== undefined)
      return isKept(key) ? [{ node, index, before: was.get(key) ?? null, after: shall.get(key) ?? null }] : [];
    // A repeated attribute is removed together with the one that counts.
    const isRepeat = node.kind === 'attribute' && claimed.has(change.nameOf(node.name));
    return isRepeat && !isKept(change.nameOf(node.name)) ? [] : [{ node, index, before: null, after: null }];
  });
  const followers = newItems(change, (key) => claimed.has(key), isKept);
  const result = [...(followers.get(null) ?? [])];
  for (const item of reordered(kept, after)) {
    result.push(item);
    if (item.after !== null) result.push(...(followers.get(keyOf(change, item.after)) ?? []));
  }
  return result;
}

/** The key of a wanted statement within its body. */
function keyOf({ nameOf }: BodyChange, wanted: Wanted): string {
  return wanted.kind === 'block' ? `{${wanted.key}` : nameOf(wanted.name);
}

/** The node for each key: the last attribute with a name, and blocks with a name in their order. */
function claims(change: BodyChange): ReadonlyMap<string, OclNode> {
  const { nodes, before, nameOf, leftOut } = change;
  const known = new Set(before.map((wanted) => keyOf(change, wanted)));
  const claimed = new Map<string, OclNode>();
  const blocks = new Map<string, BlockNode[]>();
  for (const node of nodes) {
    if (node.kind === 'unread' || leftOut.has(node)) continue;
    const name = nameOf(node.name);
    if (node.kind === 'attribute') {
      if (known.has(name)) claimed.set(name, node);
    } else {
      const named = blocks.get(name);
      if (named === undefined) blocks.set(name, [node]);
      else named.push(node);
    }
  }
  // From the end: if an attribute is repeated, the last one counts.
  for (const wanted of before.toReversed()) {
    const node = wanted.kind === 'block' ? blocks.get(nameOf(wanted.name))?.pop() : undefined;
    if (node !== undefined) claimed.set(keyOf(change, wanted), node);
  }
  return claimed;
}

/** Blocks of each group in list order, in the places of the group. */
function reordered(items: readonly Item[], after: readonly Wanted[]): readonly Item[] {
  const byWanted = new Map(items.flatMap((item) => (item.after === null ? [] : [[item.after, item] as const])));
  const groups = new Map<string, Item[]>();
  for (const wanted of after) {
    const item = byWanted.get(wanted);
    if (wanted.kind !== 'block' || wanted.group === null || item === undefined) continue;
    const group = groups.get(wanted.group);
    if (group === undefined) groups.set(wanted.group, [item]);
    else group.push(item);
  }
  const next = new Map([...groups].map(([name, members]) => [name, members.values()]));
  return items.map((item) => {
    const group = item.after?.kind === 'block' ? item.after.group : null;
    return (group === null ? undefined : next.get(group)?.next().value) ?? item;
  });
}

/** New statements by the key of their predecessor; null for those at the beginning. */
function newItems(
  change: BodyChange,
  isClaimed: (key: string) => boolean,
  isKept: (key: string) => boolean,
): ReadonlyMap<string | null, readonly Item[]> {
  const before = new Map(change.before.map((wanted) => [keyOf(change, wanted), wanted]));
  const followers = new Map<string | null, Item[]>();
  let anchor: string | null = null;
  for (const wanted of change.after) {
    const key = keyOf(change, wanted);
    if (isClaimed(key)) {
      if (isKept(key)) anchor = key;
      continue;
    }
    const known = before.get(key);
    const isThere =
      known?.kind === 'attribute' &&
      wanted.kind === 'attribute' &&
      known.implied === wanted.implied &&
      sameValue(known.value, wanted.value);
    if (wanted.implied || isThere) continue;
    const item: Item = { node: null, index: -1, before: null, after: wanted };
    const list = followers.get(anchor);
    if (list === undefined) followers.set(anchor, [item]);
    else list.push(item);
  }
  return followers;
}
