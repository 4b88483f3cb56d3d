import type { Decision } from '../run/run';

/** The decisions about one step. */
export interface StepDecisions {
  readonly step: Decision | null;
  /** By action id: one decision without target, or one for each target. */
  readonly leaves: ReadonlyMap<string, readonly Decision[]>;
}

/** Groups decisions by step id; decisions about targets are left out. */
export function byStep(decisions: readonly Decision[]): ReadonlyMap<string, StepDecisions> {
  const steps = new Map<string, { step: Decision | null; readonly leaves: Map<string, Decision[]> }>();
  for (const decision of decisions) {
    if (decision.stepId === null) continue;
    let own = steps.get(decision.stepId);
    if (own === undefined) {
      own = { step: null, leaves: new Map() };
      steps.set(decision.stepId, own);
    }
    if (decision.actionId === null) own.step = decision;
    else {
      const leaves = own.leaves.get(decision.actionId);
      if (leaves) leaves.push(decision);
      else own.leaves.set(decision.actionId, [decision]);
    }
  }
  return steps;
}
