import type { OclLiteral, OclValue } from '../../lang/ocl/content';
import { printLiteral } from '../../lang/ocl/printValue';
import { officialStyle } from '../../lang/ocl/style';
import type { AttributeNode, BlockNode, OclNode } from '../../lang/ocl/tree';
import type { PropertyBag } from '../../model/propertyBag';

/** The statements of a block or file, found by name: of repeated attributes the last, which is the one that counts. */
export interface OclBody {
  readonly nodes: readonly OclNode[];
  readonly attributes: ReadonlyMap<string, AttributeNode>;
}

/** Names of the earliest files, and what they are called since. */
const formerNames: ReadonlyMap<string, string> = new Map([
  ['steps', 'step'],
  ['actions', 'action'],
  ['feedidorname', 'feed'],
]);

/** Folded names by name. A file has few names and each is asked for many times; the bound is for hostile files. */
const foldedNames = new Map<string, string>();
const maxFoldedNames = 1_000;

/** The form under which names are compared: the server ignores case and underscores. */
export function foldName(name: string): string {
  const known = foldedNames.get(name);
  if (known !== undefined) return known;
  const plain = /[_A-Z]/.test(name) ? name.replaceAll('_', '').toLowerCase() : name;
  const folded = formerNames.get(plain) ?? plain;
  if (foldedNames.size < maxFoldedNames && name.length < 64) foldedNames.set(name, folded);
  return folded;
}

export function bodyOf(nodes: readonly OclNode[]): OclBody {
  const attributes = new Map<string, AttributeNode>();
  for (const node of nodes) if (node.kind === 'attribute') attributes.set(foldName(node.name), node);
  return { nodes, attributes };
}

/** The blocks of a name, in order. */
export function blocksOf({ nodes }: OclBody, name: string): readonly BlockNode[] {
  const folded = foldName(name);
  return nodes.filter((node): node is BlockNode => node.kind === 'block' && foldName(node.name) === folded);
}

/** The label a block is known by; empty without one. */
export function labelOf(block: BlockNode): string {
  return block.labels[0]?.text ?? '';
}

/** The text of an attribute; numbers and booleans as they are written. Null when it is absent or no single value. */
export function textAt(body: OclBody, name: string): string | null {
  const value = body.attributes.get(foldName(name))?.value;
  return value === undefined ? null : textOf(value);
}

export function flagAt(body: OclBody, name: string): boolean {
  const value = body.attributes.get(foldName(name))?.value;
  return value?.kind === 'boolean' && value.value;
}

/** The texts of a list; empty when there is none. */
export function textsAt(body: OclBody, name: string): readonly string[] {
  const value = body.attributes.get(foldName(name))?.value;
  return value?.kind === 'array' ? value.items.map((item) => textOf(item) ?? '') : [];
}

/** A dictionary as a bag, in the order of the file. `null` reads as an empty text, an array as it is written. */
export function bagAt(body: OclBody, name: string): PropertyBag {
  const value = body.attributes.get(foldName(name))?.value;
  if (value?.kind !== 'dictionary') return new Map();
  return new Map(value.entries.map((entry) => [entry.key, propertyText(entry.value)]));
}

function propertyText(value: OclLiteral): string {
  return value.kind === 'array' ? printLiteral(value, '', officialStyle) : (textOf(value) ?? '');
}

/** A single value as text; null for `null`, arrays and dictionaries. */
function textOf(value: OclValue): string | null {
  switch (value.kind) {
    case 'string':
    case 'heredoc':
    case 'decimal':
      return value.text;
    case 'integer':
    case 'boolean':
      return String(value.value);
    default:
      return null;
  }
}
