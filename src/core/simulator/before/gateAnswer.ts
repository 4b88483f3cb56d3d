import type { GateReason, NoteReason, Reason } from '../reasons/reason';

/** What one check of the gate says: that the run may not start, or that it may, with what is to be pointed out. */
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
