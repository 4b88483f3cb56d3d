import { foldCase } from '../../../base/caseless';
import type { BoundNode } from './boundNode';

/** The node reached by a name or an index; `*` is the first entry. */
export function childOf(
  { members, entries }: BoundNode,
  step: { readonly kind: 'name' | 'index'; readonly text: string },
): BoundNode | undefined {
  if (step.kind === 'name') return members?.get(foldCase(step.text));
  if (entries === null) return undefined;
  return step.text === '*' ? entries.values().next().value : entries.get(foldCase(step.text));
}
