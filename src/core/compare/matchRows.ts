import { foldCase } from '../base/caseless';
import type { Process } from '../model/process';
import { type ProcessRow, rowKey, rowsOf } from '../model/row';
import type { Step } from '../model/step';

/** A row of both sides, or of one side with null for the other; never both null. */
export interface RowPair {
  readonly left: ProcessRow | null;
  readonly right: ProcessRow | null;
}

/**
 * Pairs the rows of two processes. Steps, and actions of paired steps, match by id, else by slug, else by name (case
 * ignored). Rows that exist only on the left keep their place from there.
 *
 * @returns the rows in the order of the right process
 */
export function matchRows(left: Process, right: Process): readonly RowPair[] {
  const leftRows = new Map(rowsOf(left).map((row) => [rowKey(row), row]));
  const rightRows = new Map(rowsOf(right).map((row) => [rowKey(row), row]));
  const at = (rows: ReadonlyMap<string, ProcessRow>, stepId: string, actionId: string | null) =>
    rows.get(rowKey({ stepId, actionId })) ?? null;
  const headed = new Set<string>();
  return paired(left.steps, right.steps).flatMap(([before, after]) => {
    const head: RowPair = { left: headOf(leftRows, before), right: headOf(rightRows, after) };
    const heads = [head].filter((pair) => isNew(headed, pair));
    const own: RowPair = {
      left: before && at(leftRows, before.id, null),
      right: after && at(rightRows, after.id, null),
    };
    const children = paired(before?.actions ?? [], after?.actions ?? []).map(
      ([old, now]): RowPair => ({
        left: before && old && at(leftRows, before.id, old.id),
        right: after && now && at(rightRows, after.id, now.id),
      }),
    );
    // A step with one action is a single row; the action has none of its own.
    return [...heads, own, ...children].filter((pair) => pair.left !== null || pair.right !== null);
  });
}

/** The row of the step that uses a process template, for the first step of that template. */
function headOf(rows: ReadonlyMap<string, ProcessRow>, step: Step | null): ProcessRow | null {
  return step?.origin === undefined ? null : (rows.get(step.origin.usage.id) ?? null);
}

/** Whether a pair of such rows has not been added yet, on either side. */
function isNew(told: Set<string>, { left, right }: RowPair): boolean {
  const keys = [left && `left ${left.stepId}`, right && `right ${right.stepId}`].flatMap((key) => key ?? []);
  const isTold = keys.some((key) => told.has(key));
  for (const key of keys) told.add(key);
  return keys.length > 0 && !isTold;
}

interface Named {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

function paired<T extends Named>(left: readonly T[], right: readonly T[]): readonly (readonly [T | null, T | null])[] {
  const partners = new Map<T, T>();
  const taken = new Set<T>();
  const keys: readonly ((each: T) => string)[] = [({ id }) => id, ({ slug }) => slug, ({ name }) => foldCase(name)];
  for (const key of keys) {
    const free = new Map(left.filter((each) => !taken.has(each)).map((each) => [key(each), each]));
    for (const each of right) {
      const partner = partners.has(each) || key(each) === '' ? undefined : free.get(key(each));
      if (partner === undefined || taken.has(partner)) continue;
      partners.set(each, partner);
      taken.add(partner);
    }
  }
  const alone = withoutPartner(left, taken);
  return [
    ...(alone.get(null) ?? []),
    ...right.flatMap((each): readonly (readonly [T | null, T | null])[] => {
      const partner = partners.get(each);
      return partner === undefined ? [[null, each]] : [[partner, each], ...(alone.get(partner) ?? [])];
    }),
  ];
}

/** What has no partner on the right, by the last one before it that has; null for the beginning. */
function withoutPartner<T>(left: readonly T[], taken: ReadonlySet<T>): ReadonlyMap<T | null, (readonly [T, null])[]> {
  const alone = new Map<T | null, (readonly [T, null])[]>();
  let before: T | null = null;
  for (const each of left) {
    const run = alone.get(before);
    if (taken.has(each)) before = each;
    else if (run === undefined) alone.set(before, [[each, null]]);
    else run.push([each, null]);
  }
  return alone;
}
