import type { Facts, FactValue } from '../../lang/ocl/facts';
import { RowNode } from '../../lang/ocl/rowNode';
import type { OclNode } from '../../lang/ocl/tree';
import type { KnownNames, SettingKind } from './known';
import { knownInBlock } from './knownInBlock';

/** The facts of a row without unknown settings; null if its nodes must be read. */
export function understoodFacts(node: OclNode): Facts | null {
  const facts = node instanceof RowNode ? node.facts : null;
  const known = facts === null ? undefined : knownInBlock.get(facts.name);
  return facts !== null && known !== undefined && isUnderstood(facts, known) ? facts : null;
}

/** Frees the facts of rows: the model has their content now, and two copies would be most of the memory of an open file. */
export function releaseFacts(rows: readonly OclNode[]): void {
  for (const row of rows) if (row instanceof RowNode) row.facts = null;
}

function isUnderstood({ names, values, blocks }: Facts, known: KnownNames): boolean {
  for (let at = 0; at < names.length; at += 1) {
    const kind = known.attributes.get(names[at]!);
    if (kind === undefined || kind !== kindOf(values[at]!, kind)) return false;
  }
  for (const block of blocks) {
    const inner = known.blocks.has(block.name) ? knownInBlock.get(block.name) : undefined;
    if (inner === undefined || !isUnderstood(block, inner)) return false;
  }
  return true;
}

/** The type of a value; a boolean is accepted where a text is expected. */
function kindOf(value: FactValue, wanted: SettingKind): SettingKind {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return wanted === 'text' ? 'text' : 'flag';
  return Array.isArray(value) ? 'list' : 'dictionary';
}
