import type { StepOutline } from './plannedStep';

/** The start groups of the full list, before steps are filtered. */
export function startGroups<Some extends StepOutline>(steps: readonly Some[]): readonly (readonly Some[])[] {
  const groups: Some[][] = [];
  for (const step of steps) {
    const open = groups.at(-1);
    if (open !== undefined && step.start.withPrevious) open.push(step);
    else groups.push([step]);
  }
  return groups;
}
