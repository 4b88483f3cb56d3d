import type { StepInput } from './answer';

/** Where packages are fetched: before a group, for the steps of its segment that use some. */
export interface Fetching {
  readonly group: number;
  readonly before: StepInput;
  readonly steps: readonly StepInput[];
}

interface Questions {
  readonly isPlanned: (step: StepInput) => boolean;
  readonly needs: (step: StepInput) => boolean;
}

type Groups = readonly (readonly StepInput[])[];

/** the groups, split where a step wants to run before the fetching, and the fetchings in order. */
export function fetchings(groups: Groups, { isPlanned, needs }: Questions) {
  const split: (readonly StepInput[])[] = [];
  const found: { group: number; before: StepInput; steps: StepInput[] }[] = [];
  let open: (typeof found)[number] | null = null;
  let segment = 0;
  for (const group of groups) {
    // A plain approval or health check starts a new segment: whoever runs beside it is fetched for anew.
    if (group.some((step) => isPlanned(step) && isPause(step))) {
      open = null;
      segment = split.length + 1;
    }
    const users = group.filter(needs);
    const [first] = users;
    if (first === undefined) {
      split.push(group);
      continue;
    }
    if (open === null) {
      const earlier = split.findIndex(
        (each, at) => at >= segment && each.some((step) => isPlanned(step) && wants(step, 'After')),
      );
      const above = group.slice(0, group.indexOf(first));
      const isSplit = earlier === -1 && above.some((step) => isPlanned(step) && wants(step, 'Before'));
      if (isSplit) split.push(above);
      const rest = isSplit ? group.slice(above.length) : group;
      const at = earlier === -1 ? split.length : earlier;
      split.push(rest);
      open = { group: at, before: split[at]!.find(isPlanned)!, steps: [] };
      found.push(open);
    } else split.push(group);
    open.steps.push(...users);
  }
  /** what wants to stand before a fetching and stands at or behind it. */
  const conflicts = found.flatMap(({ group }) =>
    split
      .slice(group)
      .flat()
      .filter((step) => isPlanned(step) && wants(step, 'Before')),
  );
  return { groups: split as Groups, fetchings: found as readonly Fetching[], conflicts };
}

function isPause({ actions }: StepInput): boolean {
  return actions.length === 1 && ['Octopus.Manual', 'Octopus.HealthCheck'].includes(actions[0]?.type ?? '');
}

function wants(step: StepInput, when: 'Before' | 'After'): boolean {
  return step.packageRequirement === `${when}PackageAcquisition`;
}
