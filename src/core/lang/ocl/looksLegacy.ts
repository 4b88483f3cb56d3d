import { isBlank } from './characters';
import type { HeredocNode, OclNode, OclTree, ValueNode } from './tree';

/** The heredocs of a tree, in order. */
export function heredocsOf(nodes: readonly OclNode[]): readonly HeredocNode[] {
  const found: HeredocNode[] = [];
  const visit = (value: ValueNode) => {
    if (value.kind === 'heredoc') found.push(value);
    else if (value.kind === 'dictionary') for (const entry of value.entries) visit(entry.value);
  };
  const walk = (body: readonly OclNode[]) => {
    for (const node of body) {
      if (node.kind === 'attribute') visit(node.value);
      else if (node.kind === 'block') walk(node.body);
    }
  };
  walk(nodes);
  return found;
}

/**
 * Whether a file whose schema version is unknown was written for the older heredoc rule: every end tag stands exactly
 * four columns left of the least indented line of its text (ocl.md 3.3).
 */
export function looksLegacy(tree: OclTree): boolean {
  const heredocs = heredocsOf(tree.body).filter((heredoc) => heredoc.indented);
  return heredocs.length > 0 && heredocs.every((heredoc) => outdentOf(tree.text, heredoc) === 4);
}

/** How many columns the end tag stands left of the least indented line that holds text; null when no line does. */
export function outdentOf(text: string, heredoc: HeredocNode): number | null {
  let least: number | null = null;
  for (let line = heredoc.textStart; line < heredoc.endLine; line = text.indexOf('\n', line) + 1) {
    let at = line;
    while (text.charCodeAt(at) !== 10 && isBlank(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== 10 && (least === null || at - line < least)) least = at - line;
  }
  const tag = heredoc.end - heredoc.tag.length - heredoc.endLine;
  return least === null ? null : least - tag;
}
