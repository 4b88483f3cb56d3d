import type { BlockNode } from '../../lang/ocl/tree';
import { bodyOfPart, labelOf, partOf, textAt } from './oclBody';

/**
 * Whether the labels of steps are their names: before schema version 4. Without a version, they are slugs if any step
 * has a `name` or all labels look like slugs.
 */
export function labelsAreNames(rows: readonly BlockNode[], schemaVersion: number | null): boolean {
  if (schemaVersion !== null) return schemaVersion < 4;
  const isSlug = (row: BlockNode) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(labelOf(row));
  return !rows.every(isSlug) && !rows.some((row) => textAt(bodyOfPart(partOf(row)), 'name') !== null);
}
