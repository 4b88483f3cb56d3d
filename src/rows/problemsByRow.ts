import {
  counted,
  type DeploymentModel,
  type Finding,
  findingsOf,
  type Process,
  type RowKey,
  rowKey,
} from '../core/index';

/** The problems of a process; what has none is not in the maps. */
export interface KnownProblems {
  readonly all: readonly Finding[];
  readonly byRow: ReadonlyMap<RowKey, readonly Finding[]>;
  /** By the id of the step, with those of its actions. */
  readonly byStep: ReadonlyMap<string, readonly Finding[]>;
}

const known = new WeakMap<Process, { readonly model: DeploymentModel; readonly problems: KnownProblems }>();

/** Worked out once for a process and its model. */
export function knownProblems(process: Process, model: DeploymentModel): KnownProblems {
  const earlier = known.get(process);
  if (earlier?.model === model) return earlier.problems;
  const all = findingsOf(process, model);
  const problems = {
    all,
    byRow: groupedBy(all, ({ row }) => rowKey(row)),
    byStep: groupedBy(all, ({ row }) => row.stepId),
  };
  known.set(process, { model, problems });
  return problems;
}

/** "1 error", "1 error, 2 warnings"; empty for none. */
export function countedProblems(problems: readonly Finding[]): string {
  const counts = (['error', 'warning'] as const).map((severity) => {
    const count = problems.filter((each) => each.severity === severity).length;
    return count === 0 ? '' : counted(count, severity);
  });
  return counts.filter((part) => part !== '').join(', ');
}

function groupedBy<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(nameOf(thing));
    if (group === undefined) groups.set(nameOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
