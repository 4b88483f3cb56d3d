import { RowNode } from './rowNode';
import type { BlockNode, DictionaryNode, EntryNode, LiteralNode, OclNode, StringNode, ValueNode } from './tree';

/** A node in another text, moved by a number of units. */
export function shifted(node: OclNode, by: number, text: string): OclNode {
  if (node instanceof RowNode) return node.moved(text, by);
  if (by === 0) return node;
  if (node.kind === 'block') return shiftedBlock(node, by, text);
  if (node.kind === 'unread') return { ...node, start: node.start + by, end: node.end + by };
  const { kind, name, value, start, end } = node;
  return { kind, name, value: shiftedValue(value, by), start: start + by, end: end + by };
}

function shiftedBlock(block: BlockNode, by: number, text: string): BlockNode {
  const { kind, name, labels, body, start, end, open, close } = block;
  return {
    kind,
    name,
    labels: labels.map((label) => shiftedText(label, by)),
    body: body.map((node) => shifted(node, by, text)),
    start: start + by,
    end: end + by,
    open: open + by,
    close: close === -1 ? -1 : close + by,
  };
}

function shiftedValue(value: ValueNode, by: number): ValueNode {
  return value.kind === 'dictionary' ? shiftedDictionary(value, by) : shiftedLiteral(value, by);
}

function shiftedDictionary({ kind, entries, start, end }: DictionaryNode, by: number): DictionaryNode {
  const moved = entries.map((entry): EntryNode => {
    const { key, value } = entry;
    return { key, value: shiftedLiteral(value, by), start: entry.start + by, end: entry.end + by };
  });
  return { kind, entries: moved, start: start + by, end: end + by };
}

function shiftedLiteral(value: LiteralNode, by: number): LiteralNode {
  const [start, end] = [value.start + by, value.end + by];
  switch (value.kind) {
    case 'string':
      return shiftedText(value, by);
    case 'heredoc':
      return { ...value, start, end, textStart: value.textStart + by, endLine: value.endLine + by };
    case 'array': {
      const items = value.items.map((item) => ({ ...item, start: item.start + by, end: item.end + by }));
      return { kind: 'array', items, start, end };
    }
    default:
      return { ...value, start, end };
  }
}

function shiftedText({ kind, text, start, end }: StringNode, by: number): StringNode {
  return { kind, text, start: start + by, end: end + by };
}
