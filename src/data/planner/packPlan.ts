import type { EnvironmentPlan, Plan, PlanCell } from '../../core/index';
import { type ListChange, listChange } from './listChange';
import { longLists, type PackedEnvironment, type PackedPlan, type Pieces, type PlanFields } from './packedPlan';

/** How many cells are remembered; beyond that both ends start again. */
const mostCells = 200_000;

/** Packs the slices of plans for the page; remembers what the page has. */
export function createPlanPacker(): (slice: Plan) => PackedPlan {
  let numbers = new Map<PlanCell, number>();
  let plans = new Map<string, EnvironmentPlan>();
  let rows: Plan['rows'] = [];
  let isFirst = true;
  return (slice) => {
    if (numbers.size > mostCells) {
      numbers = new Map();
      plans = new Map();
      rows = [];
      isFirst = true;
    }
    const cells: PlanCell[] = [];
    const numberOf = (cell: PlanCell): number => {
      const known = numbers.get(cell);
      if (known !== undefined) return known;
      numbers.set(cell, numbers.size);
      cells.push(cell);
      return numbers.size - 1;
    };
    const environments = slice.environments.map((plan) => {
      const packed = packedEnvironment(plans.get(plan.environment), plan, numberOf);
      plans.set(plan.environment, plan);
      return packed;
    });
    // Slices after the first one have no rows of their own.
    const packedRows = slice.rows.length === 0 ? null : changedRows(rows, slice.rows);
    if (slice.rows.length > 0) rows = slice.rows;
    const packed = { isFirst, rows: packedRows, notModelled: slice.notModelled, cells, environments };
    isFirst = false;
    return packed;
  };
}

function packedEnvironment(
  before: EnvironmentPlan | undefined,
  plan: EnvironmentPlan,
  numberOf: (cell: PlanCell) => number,
): PackedEnvironment {
  const { environment } = plan;
  if (before === plan) return { environment, fields: {}, lists: {}, cells: null };
  const { cells, ...fields } = plan;
  return {
    environment,
    ...(before === undefined ? { fields, lists: {} } : changedFields(before, fields)),
    cells: changedCells(before?.cells ?? [], cells, numberOf),
  };
}

function changedFields(before: PlanFields, now: PlanFields): Pick<PackedEnvironment, 'fields' | 'lists'> {
  const fields: Record<string, unknown> = {};
  const lists: Record<string, ListChange<unknown>> = {};
  const long: readonly string[] = longLists;
  for (const [field, value] of Object.entries(now)) {
    const old = before[field as keyof PlanFields];
    const change = long.includes(field)
      ? listChange(old as readonly unknown[], value as readonly unknown[], isSame)
      : null;
    if (change !== null) lists[field] = change;
    else if (!long.includes(field) && !isSame(value, old)) fields[field] = value;
  }
  return { fields, lists };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function changedCells(
  before: readonly PlanCell[],
  cells: readonly PlanCell[],
  numberOf: (cell: PlanCell) => number,
): PackedEnvironment['cells'] {
  const at: number[] = [];
  for (let place = 0; place < cells.length; place += 1) if (before[place] !== cells[place]) at.push(place);
  if (at.length === 0 && before.length === cells.length) return null;
  return {
    length: cells.length,
    at: Uint32Array.from(at),
    numbers: Uint32Array.from(at, (place) => numberOf(cells[place]!)),
  };
}

function changedRows(before: Plan['rows'], rows: Plan['rows']): Pieces<Plan['rows'][number]> {
  const at: number[] = [];
  for (let place = 0; place < rows.length; place += 1) if (!isSame(before[place], rows[place])) at.push(place);
  return { length: rows.length, at: Uint32Array.from(at), things: at.map((place) => rows[place]!) };
}
