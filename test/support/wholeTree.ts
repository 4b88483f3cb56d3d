import { RowNode } from '../../src/core/lang/ocl/rowNode';
import type { BlockNode, OclNode, OclTree } from '../../src/core/lang/ocl/tree';

export function wholeTree(tree: OclTree): OclTree {
  return { ...tree, body: wholeNodes(tree.body) };
}

/** Nodes as plain data, with those of the rows that nobody asked for. */
export function wholeNodes(nodes: readonly OclNode[]): readonly OclNode[] {
  return nodes.map((node) => (node.kind === 'block' ? wholeBlock(node) : node));
}

function wholeBlock(block: BlockNode): BlockNode {
  const { kind, name, labels, body, start, end, open, close } = block instanceof RowNode ? block.nodes() : block;
  return { kind, name, labels, body: wholeNodes(body), start, end, open, close };
}
