import type { Result } from '../../base/result';
import { err } from '../../base/result';
import type { Process } from '../process';

/** Why an edit did not happen. Stable, for tests and for a screen that wants to answer differently. */
export type EditRefusalKind =
  | 'unknown-step'
  | 'unknown-action'
  | 'out-of-range'
  | 'name-empty'
  | 'name-taken'
  | 'name-characters'
  | 'slug-empty'
  | 'slug-characters'
  | 'slug-taken'
  | 'last-action'
  | 'several-actions'
  | 'template-use'
  | 'not-a-child'
  | 'not-a-number';

/** A refused edit: `message` says for a person what is in the way and what to do. */
export interface EditRefusal {
  readonly kind: EditRefusalKind;
  readonly message: string;
}

/** The next process, or why it stays as it is. A change of nothing gives the very same process. */
export type EditResult = Result<Process, EditRefusal>;

export function refuse(kind: EditRefusalKind, message: string): { readonly ok: false; readonly error: EditRefusal } {
  return err({ kind, message });
}
