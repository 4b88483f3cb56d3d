import type { VectorInput } from '../support/conformance/scenarios';

export type StepInput = VectorInput['process']['steps'][number];
export type ActionInput = StepInput['actions'][number];
export type TargetInput = NonNullable<VectorInput['targets']>[number];

/** What both evaluators must agree on, as sorted sentences. */
export interface Answer {
  readonly gate: string;
  readonly outcome: string;
  /** "Step > Action > Target: Decision REASON", each record that there is. */
  readonly records: readonly string[];
  readonly warnings: readonly string[];
  /** Of freezes and prompts. */
  readonly notes: readonly string[];
  /** "before Step: Decision REASON", in order. */
  readonly acquisitions: readonly string[];
  readonly groups: readonly (readonly string[])[];
  /** "Step on Target: 0-3" for each pass that took time. */
  readonly passes: readonly string[];
}

export function recordText(parts: readonly (string | null)[], decision: string, reason: string): string {
  return `${parts.filter((part) => part !== null).join(' > ')}: ${decision} ${reason}`;
}
