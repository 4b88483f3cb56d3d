import type { Result } from '../../base/result';
import { err } from '../../base/result';
import type { Process } from '../process';

/** Why an edit was refused. The values are stable, for tests and for screens that react to one of them. */
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

/** A refused edit: `message` tells a person the reason and what to do. */
export interface EditRefusal {
  readonly kind: EditRefusalKind;
  readonly message: string;
}

/** The next process, or the refusal. An edit that changes nothing returns the same process object. */
export type EditResult = Result<Process, EditRefusal>;

export function refuse(kind: EditRefusalKind, message: string): { readonly ok: false; readonly error: EditRefusal } {
  return err({ kind, message });
}
