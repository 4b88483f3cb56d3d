import type { OclLiteral, OclValue } from '../../lang/ocl/content';
import type { Facts, FactValue } from '../../lang/ocl/facts';
import { printLiteral } from '../../lang/ocl/printValue';
import { RowNode } from '../../lang/ocl/rowNode';
import { officialStyle } from '../../lang/ocl/style';
import type { BlockNode, OclNode, ValueNode } from '../../lang/ocl/tree';
import { noProperties, type PropertyBag } from '../../model/propertyBag';

/** A block: its nodes, or the facts read from it. */
export type OclPart = BlockNode | Facts;

/** The statements of a block or file by folded name; of repeated attributes the last, which is the one that counts. */
export interface OclBody<Part extends OclPart = BlockNode> {
  readonly names: readonly string[];
  /** Values of the attributes, in the order of their names. */
  readonly values: readonly (ValueNode | FactValue)[];
  readonly blocks: readonly Part[];
}

/** Names in the earliest files, with their present names. */
const formerNames: ReadonlyMap<string, string> = new Map([
  ['steps', 'step'],
  ['actions', 'action'],
  ['feedidorname', 'feed'],
]);

/** Folded names by name, because a file has few names and each is looked up often; limited against malicious files. */
const foldedNames = new Map<string, string>();
const maxFoldedNames = 1_000;

/** The key for comparing names: the server ignores case and underscores. */
export function foldName(name: string): string {
  const known = foldedNames.get(name);
  if (known !== undefined) return known;
  const plain = /[_A-Z]/.test(name) ? name.replaceAll('_', '').toLowerCase() : name;
  const folded = formerNames.get(plain) ?? plain;
  if (foldedNames.size < maxFoldedNames && name.length < 64) foldedNames.set(name, folded);
  return folded;
}

export function bodyOf(nodes: readonly OclNode[]): OclBody {
  const names: string[] = [];
  const values: ValueNode[] = [];
  const blocks: BlockNode[] = [];
  for (const node of nodes) {
    if (node.kind === 'block') blocks.push(node);
    else if (node.kind === 'attribute') {
      names.push(foldName(node.name));
      values.push(node.value);
    }
  }
  return { names, values, blocks };
}

/** A block in the form that is cheaper to read. */
export function partOf(block: BlockNode): OclPart {
  return block instanceof RowNode ? (block.facts ?? block) : block;
}

/** The statements of a block in either form. */
export function bodyOfPart(part: OclPart): OclBody<OclPart> {
  return part.kind === 'facts' ? part : bodyOf(part.body);
}

/** The blocks with a name, in order. */
export function blocksOf<Part extends OclPart>({ blocks }: OclBody<Part>, name: string): readonly Part[] {
  if (blocks.length === 0) return noBlocks;
  const folded = foldName(name);
  const first = blocks[0]!;
  if (blocks.length === 1) return foldName(first.name) === folded ? blocks : noBlocks;
  return blocks.filter((block) => foldName(block.name) === folded);
}

const noBlocks: readonly never[] = [];

/** The label that identifies a block; empty if there is none. */
export function labelOf(part: OclPart): string {
  return firstLabel(part) ?? '';
}

/** The first label of a block, or null. */
export function firstLabel(part: OclPart): string | null {
  return part.kind === 'facts' || part instanceof RowNode ? part.label : (part.labels[0]?.text ?? null);
}

/** The value of an attribute; undefined if it is absent. */
function valueAt(body: OclBody<OclPart>, name: string): ValueNode | FactValue | undefined {
  const { names, values } = body;
  const folded = foldName(name);
  for (let at = names.length - 1; at >= 0; at -= 1) if (names[at] === folded) return values[at];
  return undefined;
}

/** The text of an attribute; numbers and booleans as written. Null if it is absent or not a single value. */
export function textAt(body: OclBody<OclPart>, name: string): string | null {
  const value = valueAt(body, name);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  return value !== undefined && 'kind' in value ? textOf(value) : null;
}

export function flagAt(body: OclBody<OclPart>, name: string): boolean {
  const value = valueAt(body, name);
  if (typeof value !== 'object') return value === true;
  return 'kind' in value && value.kind === 'boolean' && value.value;
}

/** The texts of a list; empty if there is none. */
export function textsAt(body: OclBody<OclPart>, name: string): readonly string[] {
  const value = valueAt(body, name);
  if (typeof value !== 'object') return noTexts;
  if (!('kind' in value)) return isTexts(value) ? value : noTexts;
  return value.kind === 'array' ? value.items.map((item) => textOf(item) ?? '') : noTexts;
}

const noTexts: readonly string[] = [];

/** A dictionary as a property bag, in file order. `null` is read as an empty text, an array as written. */
export function bagAt(body: OclBody<OclPart>, name: string): PropertyBag {
  const value = valueAt(body, name);
  if (typeof value !== 'object') return noProperties;
  if (!('kind' in value)) return isTexts(value) ? noProperties : value;
  if (value.kind !== 'dictionary') return noProperties;
  return new Map(value.entries.map((entry) => [entry.key, propertyText(entry.value)]));
}

function isTexts(value: readonly string[] | ReadonlyMap<string, string>): value is readonly string[] {
  return Array.isArray(value);
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
