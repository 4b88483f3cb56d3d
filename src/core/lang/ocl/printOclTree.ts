import type { OclNode, OclTree } from './tree';

/** The text of a tree, assembled from its nodes and the text between them. Equal to the parsed text, for every text. */
export function printOclTree(tree: OclTree): string {
  const parts: string[] = [];
  const end = printBody(tree.text, tree.body, 0, parts);
  parts.push(tree.text.slice(end));
  return parts.join('');
}

function printBody(text: string, body: readonly OclNode[], from: number, parts: string[]): number {
  let at = from;
  for (const node of body) {
    parts.push(text.slice(at, node.start));
    if (node.kind === 'block') {
      parts.push(text.slice(node.start, node.open + 1));
      parts.push(text.slice(printBody(text, node.body, node.open + 1, parts), node.end));
    } else parts.push(text.slice(node.start, node.end));
    at = node.end;
  }
  return at;
}
