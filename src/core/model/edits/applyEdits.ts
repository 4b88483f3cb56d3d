import { ok } from '../../base/result';
import type { Process } from '../process';
import type { EditResult } from './editRefusal';

/** Applies several edits one after another; the first refusal discards them all. */
export function applyEdits(process: Process, edits: readonly ((process: Process) => EditResult)[]): EditResult {
  let next = process;
  for (const edit of edits) {
    const result = edit(next);
    if (!result.ok) return result;
    next = result.value;
  }
  return ok(next);
}
