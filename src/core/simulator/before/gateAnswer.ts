import type { GateReason, NoteReason, Reason } from '../reasons/reason';

/** The result of one gate check: the run is blocked, or it may start, possibly with a warning. */
export interface GateAnswer {
  readonly blocked: GateReason | null;
  readonly warnings: readonly Reason[];
  readonly notes: readonly NoteReason[];
}

export const openGate: GateAnswer = { blocked: null, warnings: [], notes: [] };

export function blockedBy(reason: GateReason): GateAnswer {
  return { ...openGate, blocked: reason };
}

export function noted(...notes: readonly NoteReason[]): GateAnswer {
  return { ...openGate, notes };
}
