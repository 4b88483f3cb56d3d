import { isBlank } from './characters';
import { RowNode } from './rowNode';
import type { HeredocNode, OclNode, OclTree, ValueNode } from './tree';

/** How many columns the end tag of a heredoc is left of its text in files written for the older rule. */
export const legacyOutdent = 4;

/** The heredocs of a tree, in order. */
export function* eachHeredoc(nodes: readonly OclNode[]): Generator<HeredocNode> {
  for (const node of nodes) {
    if (node instanceof RowNode && node.heredocs === 'none') continue;
    if (node.kind === 'block') yield* eachHeredoc(node.body);
    else if (node.kind === 'attribute') yield* heredocsIn(node.value);
  }
}

function* heredocsIn(value: ValueNode): Generator<HeredocNode> {
  if (value.kind === 'heredoc') yield value;
  else if (value.kind === 'dictionary') for (const entry of value.entries) yield* heredocsIn(entry.value);
}

/**
 * Whether a file of unknown schema version was written for the older heredoc rule: every end tag is exactly four
 * columns left of the least indented line of its text.
 */
export function looksLegacy(tree: OclTree): boolean {
  return heredocsOf(tree.text, tree.body) === 'four';
}

/** For most files the first heredoc decides, so that their tree is not walked. */
function heredocsOf(text: string, nodes: readonly OclNode[]): 'none' | 'four' | 'other' {
  let found: 'none' | 'four' = 'none';
  for (const node of nodes) {
    const own = node instanceof RowNode && node.heredocs !== 'unasked' ? node.heredocs : heredocsAt(text, node);
    if (own === 'other') return own;
    if (own === 'four') found = own;
  }
  return found;
}

function heredocsAt(text: string, node: OclNode): 'none' | 'four' | 'other' {
  if (node.kind === 'block') return heredocsOf(text, node.body);
  let found: 'none' | 'four' = 'none';
  for (const heredoc of node.kind === 'attribute' ? heredocsIn(node.value) : []) {
    if (!heredoc.indented) continue;
    if (outdentOf(text, heredoc) !== legacyOutdent) return 'other';
    found = 'four';
  }
  return found;
}

/** How many columns the end tag is left of the least indented line with text; null if no line has text. */
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
