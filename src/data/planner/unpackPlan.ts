import type { EnvironmentPlan, Plan, PlanCell } from '../../core/index';
import { changedList } from './listChange';
import type { PackedEnvironment, PackedPlan, PlanFields } from './packedPlan';

/** The other end of `createPlanPacker`: what did not change comes out as the same objects. */
export function createPlanUnpacker(): (packed: PackedPlan) => Plan {
  let cells: PlanCell[] = [];
  let plans = new Map<string, EnvironmentPlan>();
  let rows: Plan['rows'] = [];
  return (packed) => {
    if (packed.isFirst) {
      cells = [];
      plans = new Map();
      rows = [];
    }
    for (const cell of packed.cells) cells.push(cell);
    const environments = packed.environments.map((each) => {
      const plan = unpacked(plans.get(each.environment), each, cells);
      plans.set(each.environment, plan);
      return plan;
    });
    const { notModelled } = packed;
    if (packed.rows === null) return { rows: [], environments, notModelled };
    const { length, at, things } = packed.rows;
    if (at.length > 0 || length !== rows.length) rows = replaced(rows, length, at, things);
    return { rows, environments, notModelled };
  };
}

function unpacked(
  before: EnvironmentPlan | undefined,
  { fields, lists, cells: packed }: PackedEnvironment,
  known: readonly PlanCell[],
): EnvironmentPlan {
  const changes = Object.keys(fields).length + Object.keys(lists).length;
  if (before !== undefined && packed === null && changes === 0) return before;
  const old = before?.cells ?? [];
  const cells =
    packed === null
      ? old
      : replaced(
          old,
          packed.length,
          packed.at,
          Array.from(packed.numbers, (number) => known[number]!),
        );
  // All fields come where there is no plan from before.
  return {
    ...before,
    ...fields,
    ...(before === undefined ? {} : changedLists(before, lists)),
    cells,
  } as EnvironmentPlan;
}

function changedLists(before: PlanFields, lists: PackedEnvironment['lists']): Partial<PlanFields> {
  const changed = Object.entries(lists).map(([field, change]) => [
    field,
    changedList<unknown>(before[field as keyof typeof lists], change),
  ]);
  return Object.fromEntries(changed);
}

function replaced<Thing>(
  before: readonly Thing[],
  length: number,
  at: Uint32Array,
  things: readonly Thing[],
): readonly Thing[] {
  const list = before.slice(0, length);
  for (let index = 0; index < at.length; index += 1) list[at[index]!] = things[index]!;
  return list;
}
