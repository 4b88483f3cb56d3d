import type { Reason } from './reason';

/** The reason for a sentence that already follows the name of its target. */
export function withoutTarget(reason: Reason): Reason {
  return 'target' in reason ? { ...reason, target: null } : reason;
}
