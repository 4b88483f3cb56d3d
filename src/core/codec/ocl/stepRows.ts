import type { RowRules } from '../../lang/ocl/reader';
import { foldName } from './oclBody';

/** Steps are the rows of a process: their nodes are read when a step is first edited. */
export const stepRows: RowRules = { nameOf: foldName, isRow: isRowName };

/** Whether blocks of a folded name are entries of a process. */
export function isRowName(name: string): boolean {
  return name === 'step' || name === 'processtemplate';
}
