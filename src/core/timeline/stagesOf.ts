import type { Step } from '../model/step';
import type { EnvironmentRun } from '../simulator/plan/environmentRun';
import type { Acquisition } from '../simulator/run/run';

/** A part of the run that starts when the previous part has ended. */
export type RunStage =
  | { readonly kind: 'acquisition'; readonly acquisition: Acquisition }
  /** `isGroup` false: a step that was filtered before the run and takes no time. */
  | { readonly kind: 'steps'; readonly steps: readonly Step[]; readonly isGroup: boolean };

/**
 * The start groups of a run with the acquisitions before them. Filtered steps stand
 * between them in process order; those inside a group follow the step before them.
 */
export function stagesOf({ run, situation }: EnvironmentRun): readonly RunStage[] {
  const groupOf = new Map(run.groups.flatMap((group) => group.map((step) => [step, group] as const)));
  const acquisitions = [...run.acquisitions];
  const stages: RunStage[] = [];
  for (const step of situation.process.steps) {
    const group = groupOf.get(step);
    if (group === undefined) stages.push({ kind: 'steps', steps: [step], isGroup: false });
    if (group?.[0] !== step) continue;
    while (acquisitions[0] !== undefined && group.includes(acquisitions[0].before))
      stages.push({ kind: 'acquisition', acquisition: acquisitions.shift()! });
    stages.push({ kind: 'steps', steps: group, isGroup: true });
  }
  return [...stages, ...acquisitions.map((acquisition): RunStage => ({ kind: 'acquisition', acquisition }))];
}
