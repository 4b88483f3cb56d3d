import { foldCase } from '../../../base/caseless';
import { parsePath } from '../syntax/parsePath';
import { ParsingLimit, readerOf } from '../syntax/reader';
import type { Path } from '../tree';
import { type BoundNode, textNode } from './boundNode';

/** The tree built from the names of variables. */
export interface BoundNames {
  readonly top: BoundNode;
  /** A name with a computed index in it, which makes every evaluation fail in Octopus; null if there is none. */
  readonly broken: string | null;
}

/** Parses a name as a path, as far as it goes; null if not even its first character fits. */
export function pathOfName(name: string): Path | null {
  try {
    return parsePath(readerOf(name));
  } catch (cause) {
    if (cause instanceof ParsingLimit) return null;
    throw cause;
  }
}

/** Builds the tree. Done once for each array of names. */
export function bindNames(names: readonly string[]): BoundNames {
  const before = bound.get(names);
  if (before !== undefined) return before;
  const top = textNode(null);
  let broken: string | null = null;
  for (const [slot, name] of names.entries()) {
    const path = pathOfName(name);
    if (path === null) continue;
    if (path.steps.some((step) => step.kind === 'token-index')) broken ??= name;
    else Object.assign(nodeAt(top, path), { name, slot });
  }
  const result = { top, broken };
  bound.set(names, result);
  return result;
}

const bound = new WeakMap<readonly string[], BoundNames>();

function nodeAt(top: BoundNode, path: Path): BoundNode {
  let node = top;
  for (const step of path.steps) {
    if (step.kind === 'token-index') continue;
    if (step.kind === 'name') {
      node.members ??= new Map();
      node = childOf(node.members, step.text, textNode(null));
    } else {
      node.entries ??= new Map();
      node = childOf(node.entries, step.text, textNode(step.text));
    }
  }
  return node;
}

function childOf(children: Map<string, BoundNode>, text: string, fresh: BoundNode): BoundNode {
  const key = foldCase(text);
  const child = children.get(key) ?? fresh;
  children.set(key, child);
  return child;
}
