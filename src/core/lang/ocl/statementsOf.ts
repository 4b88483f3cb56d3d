import type { OclStatement } from './content';
import type { OclNode } from './tree';

/** Parsed nodes as plain statements without positions; unread parts are left out. */
export function statementsOf(nodes: readonly OclNode[]): readonly OclStatement[] {
  return nodes.flatMap((node): readonly OclStatement[] => {
    if (node.kind === 'unread') return [];
    if (node.kind === 'attribute') return [node];
    const { kind, name, labels } = node;
    return [{ kind, name, labels, body: statementsOf(node.body) }];
  });
}
