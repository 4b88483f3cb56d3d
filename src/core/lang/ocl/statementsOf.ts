import type { OclStatement } from './content';
import type { OclNode } from './tree';

/** What was read, as plain statements without places; what could not be read is left out. */
export function statementsOf(nodes: readonly OclNode[]): readonly OclStatement[] {
  return nodes.flatMap((node): readonly OclStatement[] => {
    if (node.kind === 'unread') return [];
    if (node.kind === 'attribute') return [node];
    const { kind, name, labels } = node;
    return [{ kind, name, labels, body: statementsOf(node.body) }];
  });
}
