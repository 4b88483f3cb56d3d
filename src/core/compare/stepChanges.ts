import { outlineOfStep } from '../model/outlineOfStep';
import type { Process } from '../model/process';
import { type ProcessRow, rowKey } from '../model/row';
import { settingWord } from '../model/settingWord';
import type { Step } from '../model/step';
import { matchRows } from './matchRows';

/** What changed about a step or an action between two versions of a process. */
export interface StepChange {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  /** The row in the newer process, or in the older one if it was removed. */
  readonly row: ProcessRow;
  /** "was 3", "was named Build", "run condition, script"; empty if `kind` is all there is to say. */
  readonly what: string;
}

/**
 * Steps that were added, removed, moved or changed, in the order of the newer process. Actions count as part of their
 * step.
 */
export function stepChanges(before: Process, after: Process): readonly StepChange[] {
  const pairs = matchRows(before, after).filter(({ left, right }) => (right ?? left)?.actionId === null);
  const kept = inTheirOrder(pairs.flatMap(({ left, right }) => (left && right ? [[left, right] as const] : [])));
  const [old, now] = [before, after].map(({ steps }) => new Map(steps.map((step) => [step.id, step])));
  return pairs.flatMap(({ left, right }): readonly StepChange[] => {
    if (left === null) return right === null ? [] : [{ kind: 'added', row: right, what: '' }];
    if (right === null) return [{ kind: 'removed', row: left, what: '' }];
    const fields = changedFields(old?.get(left.stepId), now?.get(right.stepId));
    return [
      ...(kept.has(rowKey(right)) ? [] : [{ kind: 'moved' as const, row: right, what: `was ${left.number}` }]),
      ...(fields.length === 0 ? [] : [{ kind: 'changed' as const, row: right, what: fields.join(', ') }]),
    ];
  });
}

/** The longest set of rows that kept their order (longest increasing subsequence); all others count as moved. */
function inTheirOrder(pairs: readonly (readonly [ProcessRow, ProcessRow])[]): ReadonlySet<string> {
  const places = pairs.map(([left]) => Number(left.number));
  // For each length, the run that ends on the smallest value; each place links to its predecessor.
  const ends: number[] = [];
  const previous = places.map((place, at) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    ends[low] = at;
    return low === 0 ? null : ends[low - 1]!;
  });
  const kept = new Set<string>();
  for (let at: number | null = ends.at(-1) ?? null; at !== null; at = previous[at] ?? null)
    kept.add(rowKey(pairs[at]![1]));
  return kept;
}

/** Names of the settings that differ, including those of its actions. */
function changedFields(old: Step | undefined, now: Step | undefined): readonly string[] {
  if (old === now || old === undefined || now === undefined) return [];
  const [was, is] = [outlineOfStep(old), outlineOfStep(now)];
  const { name: oldName, actions: oldActions, ...oldRest } = was;
  const { name: newName, actions: newActions, ...newRest } = is;
  const renamed = oldName === newName ? [] : [`was named "${oldName}"`];
  const inActions = newActions.flatMap((action, at) =>
    differing(
      oldActions[at] ?? {},
      oldName === newName || action.name !== newName ? action : { ...action, name: oldActions[at]?.name },
    ),
  );
  const count =
    oldActions.length === newActions.length ? [] : [`${oldActions.length} actions before, ${newActions.length} now`];
  return [...new Set([...renamed, ...differing(oldRest, newRest), ...inActions, ...count])];
}

/** Names, in words for people, of the fields that differ; properties are compared one by one. */
function differing(left: object, right: object): readonly string[] {
  const [old, now] = [Object.entries(left), new Map(Object.entries(right))];
  const keys = new Set([...old.map(([key]) => key), ...now.keys()]);
  const oldByKey = new Map(old);
  return [...keys].flatMap((key) => {
    const [was, is] = [oldByKey.get(key), now.get(key)];
    // Scripts are long: equal texts need not be written as JSON first.
    if (was === is || JSON.stringify(was) === JSON.stringify(is)) return [];
    return key === 'properties' ? differing(was ?? {}, is ?? {}) : [settingWord(key)];
  });
}
