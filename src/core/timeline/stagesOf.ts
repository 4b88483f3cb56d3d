import type { Step } from '../model/step';
import type { EnvironmentRun } from '../simulator/plan/environmentRun';
import type { Acquisition } from '../simulator/run/run';

/** A part of the run that starts when the one before it has ended. */
export type RunStage =
  | { readonly kind: 'acquisition'; readonly acquisition: Acquisition }
  /** `isGroup` false: a step that was filtered before the run and takes no time. */
  | { readonly kind: 'steps'; readonly steps: readonly Step[]; readonly isGroup: boolean };

/**
 * The start groups of a run with the acquisitions before them. Filtered steps stand
 * between them, each where the process has it.
 */
export function stagesOf({ run, situation }: EnvironmentRun): readonly RunStage[] {
  const stages: RunStage[] = [];
  const acquisitions = [...run.acquisitions];
  let groups = 0;
  let open: { readonly left: string[]; readonly steps: Step[] } | null = null;
  for (const step of situation.process.steps) {
    if (open === null || open.left.length === 0) {
      const next = run.groups[groups];
      if (next?.[0] === step.name) {
        groups += 1;
        while (acquisitions[0] !== undefined && next.includes(acquisitions[0].beforeStep))
          stages.push({ kind: 'acquisition', acquisition: acquisitions.shift()! });
        open = { left: [...next], steps: [] };
        stages.push({ kind: 'steps', steps: open.steps, isGroup: true });
      }
    }
    if (open?.left[0] === step.name) {
      open.left.shift();
      open.steps.push(step);
    } else stages.push({ kind: 'steps', steps: [step], isGroup: false });
  }
  return [...stages, ...acquisitions.map((acquisition): RunStage => ({ kind: 'acquisition', acquisition }))];
}
