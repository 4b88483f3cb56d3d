import type { Reason } from './reason';

/** The reason for words that stand behind the name of its target. */
export function withoutTarget(reason: Reason): Reason {
  return 'target' in reason ? { ...reason, target: null } : reason;
}
