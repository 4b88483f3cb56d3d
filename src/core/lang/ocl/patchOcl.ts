import { type BodyChange, type Item, itemsAfter } from './patchItems';
import { type Body, laidOut, marginAt } from './patchLayout';
import { patchValue } from './patchValue';
import { emptyBody, printStatement } from './printOcl';
import { quoted } from './printValue';
import { sameValue } from './sameValue';
import type { PrintStyle } from './style';
import type { AttributeNode, BlockNode, OclNode, OclTree } from './tree';
import { statementOf, type Wanted, type WantedAttribute, type WantedBlock } from './wanted';

/** A change of a whole file. */
export interface OclChange {
  /** Its present content, as read. */
  readonly before: readonly Wanted[];
  /** Its wanted content. */
  readonly after: readonly Wanted[];
  /** The layout of new statements. */
  readonly style: PrintStyle;
  /** Converts a name in the file to the name in the lists; older files have other names. */
  readonly nameOf: (name: string) => string;
  /** Converts a name in the lists to the file's spelling. */
  readonly spelled: (name: string) => string;
  /** Statements with a known name that are not in the lists; they stay where they are. */
  readonly leftOut: ReadonlySet<OclNode>;
}

interface File extends Pick<OclChange, 'style' | 'nameOf' | 'spelled' | 'leftOut'> {
  readonly text: string;
}

/**
 * The text of a file after a change. Only statements that differ between the two lists are printed again; everything
 * else keeps its bytes, a moved block takes its own lines along, and statements that are not in the lists stay in
 * place. Linear in the length of the text and of the lists.
 */
export function patchOcl(tree: OclTree, { before, after, ...file }: OclChange): string {
  const { text, body: nodes } = tree;
  const body: Body = { nodes, start: 0, end: text.length, owner: null };
  return bodyText({ ...file, text }, body, itemsAfter(changeOf(file, nodes, before, after)));
}

function changeOf(
  { nameOf, leftOut }: Pick<File, 'nameOf' | 'leftOut'>,
  nodes: readonly OclNode[],
  before: readonly Wanted[],
  after: readonly Wanted[],
): BodyChange {
  return { nodes, before, after, nameOf, leftOut };
}

function bodyText(file: File, body: Body, items: readonly Item[]): string {
  return laidOut(file, body, items, (item, margin) => itemText(file, item, margin));
}

/** The new text of an item; null if it keeps its bytes. */
function itemText(file: File, { node, before, after }: Item, margin: string): string | null {
  if (node === null) return after === null ? '' : newText(file, after, margin);
  if (node.kind === 'attribute' && before?.kind === 'attribute' && after?.kind === 'attribute')
    return patchAttribute(file, node, before, after);
  if (node.kind === 'block' && before?.kind === 'block' && after?.kind === 'block')
    return patchBlock(file, node, before, after);
  return null;
}

function newText({ style, spelled }: File, wanted: Wanted, margin: string): string {
  return printStatement(statementOf(wanted, { legacyHeredoc: style.legacyHeredoc, spelled }), margin, style);
}

function patchAttribute(
  file: File,
  node: AttributeNode,
  before: WantedAttribute,
  after: WantedAttribute,
): string | null {
  const { text } = file;
  if (sameValue(before.value, after.value)) return null;
  const margin = marginAt(text, node.start) ?? '';
  const change = { before: before.value, after: after.value, margin };
  return text.slice(node.start, node.value.start) + patchValue(file, node.value, change);
}

function patchBlock(file: File, node: BlockNode, before: WantedBlock, after: WantedBlock): string | null {
  const { text, style } = file;
  const isSame = sameLabels(before, after) || (node.labels.length === 0 && after.labelsImplied);
  if (isSame && before.origin !== null && before.origin === after.origin) return null;
  const head = isSame ? text.slice(node.start, node.open) : patchHead(text, node, after.labels);
  const items = itemsAfter(changeOf(file, node.body, before.body(), after.body()));
  if (items.length === 0) {
    const isEmptied = node.body.length > 0;
    return head + (isEmptied ? emptyBody(marginAt(text, node.start) ?? '', style) : text.slice(node.open, node.end));
  }
  const end = node.close === -1 ? node.end : node.close;
  const body: Body = { nodes: node.body, start: node.open + 1, end, owner: node };
  return `${head}{${bodyText(file, body, items)}${node.close === -1 ? '' : '}'}`;
}

function sameLabels(left: WantedBlock, right: WantedBlock): boolean {
  return (
    left.labelsImplied === right.labelsImplied &&
    left.labels.length === right.labels.length &&
    left.labels.every((label, index) => label === right.labels[index])
  );
}

/** The head of a block up to its `{` with new labels; unchanged labels keep their bytes. */
function patchHead(text: string, node: BlockNode, labels: readonly string[]): string {
  let at = node.labels[0]?.start ?? node.start + node.name.length;
  let head = text.slice(node.start, at);
  if (node.labels.length === 0) head += labels.map((label) => ` ${quoted(label)}`).join('');
  node.labels.forEach((own, index) => {
    const label = labels[index];
    if (label === undefined) head = index === 0 ? head.trimEnd() : head;
    else {
      head +=
        (index === 0 ? '' : text.slice(at, own.start)) +
        (own.text === label ? text.slice(own.start, own.end) : quoted(label));
    }
    at = own.end;
  });
  return head + text.slice(at, node.open);
}
