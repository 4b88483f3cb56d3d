import type { RowRules } from '../../lang/ocl/reader';
import { foldName } from './oclBody';

/** Steps are parsed as rows: their nodes are created when a step is first edited. */
export const stepRows: RowRules = { nameOf: foldName, isRow: isRowName };

/** Whether blocks with a folded name are entries of a process. */
export function isRowName(name: string): boolean {
  return name === 'step' || name === 'processtemplate';
}
