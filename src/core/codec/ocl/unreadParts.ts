import type { TextDiagnostic } from '../../base/diagnostic';
import type { Position } from '../../base/span';
import { RowNode } from '../../lang/ocl/rowNode';
import type { BlockNode, OclNode, OclTree } from '../../lang/ocl/tree';

/** A range of a broken file that belongs to no step of the process; it is written back unchanged. */
export interface UnreadPart {
  readonly from: Position;
  readonly to: Position;
}

/** The rows with an error. Both lists are in text order. */
export function unreadRows(rows: readonly BlockNode[], errors: readonly TextDiagnostic[]): ReadonlySet<OclNode> {
  const unread = new Set<OclNode>();
  let next = 0;
  for (const row of rows) {
    while ((errors[next]?.at.offset ?? row.end) < row.start) next += 1;
    const error = errors[next];
    const holdsError = error !== undefined && error.at.offset < row.end;
    if (holdsError || (errors.length > 0 && isUnclosed(row))) unread.add(row);
  }
  return unread;
}

/** Whether its `}` or that of a block in it is missing; the error may be reported at a surrounding block. */
function isUnclosed(node: OclNode): boolean {
  if (node instanceof RowNode) return false;
  return node.kind === 'block' && (node.close === -1 || node.body.some(isUnclosed));
}

/** The rows left out and the unreadable text outside of rows, in text order. */
export function unreadParts(
  tree: OclTree,
  rows: ReadonlySet<OclNode>,
  positions: (offset: number) => Position,
): readonly UnreadPart[] {
  const parts: UnreadPart[] = [];
  const collect = (nodes: readonly OclNode[]) => {
    for (const node of nodes) {
      if (node.kind === 'unread' || rows.has(node))
        parts.push({ from: positions(node.start), to: positions(node.end) });
      else if (node.kind === 'block' && !(node instanceof RowNode)) collect(node.body);
    }
  };
  collect(tree.body);
  return parts;
}
