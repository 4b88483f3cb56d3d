import type { Reason } from '../../reasons/reason';

/** What a condition answers. `holds` null: nobody can know before the deployment. */
export type Answer =
  | { readonly holds: true; readonly isBlank: boolean }
  | { readonly holds: false; readonly reason: Reason }
  | { readonly holds: null; readonly reason: Reason };

export const holds: Answer = { holds: true, isBlank: false };

export function doesNotHold(reason: Reason): Answer {
  return { holds: false, reason };
}
