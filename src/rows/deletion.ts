import {
  type ActionId,
  applyEdits,
  countedRows,
  type EditResult,
  findRow,
  type NamedRow,
  type Process,
  removeAction,
  removeSteps,
  rowInWords,
  rowKey,
  rowsOf,
  usagesOfName,
} from '../core/index';
import type { Selection } from '../state/openDocument';

/** What deleting some rows means, before it is done. */
export interface Deletion {
  /** "Delete step 9 'Deploy worker'" */
  readonly label: `Delete ${string}`;
  /** "Deleted step 9 'Deploy worker'." */
  readonly done: string;
  readonly change: (process: Process) => EditResult;
  /** Where the focus goes: the row after, else the one before, else none is left. */
  readonly next: Selection | null;
  /** Rows that refer to what is deleted by name, such as "14 Seed reference data". */
  readonly usedIn: readonly string[];
}

/** Plans the deletion of rows; null if none of them exists. */
export function deletionOf(process: Process, rows: readonly Selection[]): Deletion | null {
  const found = rows.flatMap((row) => findRow(process, row) ?? []);
  const [only] = found;
  if (only === undefined) return null;
  const stepIds = wholeSteps(found);
  const actions = found.flatMap(({ step, action }) =>
    action === null || stepIds.has(step.id) ? [] : [{ stepId: step.id, actionId: action.id }],
  );
  const what = found.length === 1 ? rowInWords(only) : countedRows(found.map(({ row }) => row));
  const inside = found.length === 1 && only.action === null && only.step.actions.length > 1;
  return {
    label: `Delete ${what}`,
    done: `Deleted ${what}${inside ? ` and its ${only.step.actions.length} actions` : ''}.`,
    change: (before) =>
      applyEdits(before, [
        (now) => removeSteps(now, [...stepIds]),
        ...actions.map(
          ({ stepId, actionId }) =>
            (now: Process) =>
              removeAction(now, stepId, actionId),
        ),
      ]),
    next: rowAfter(process, stepIds, actions),
    usedIn: usersOf(process, stepIds, actions),
  };
}

type ChildRow = { readonly stepId: string; readonly actionId: ActionId };

/** Steps that go with everything in them: chosen themselves, or with all their actions. */
function wholeSteps(found: readonly NamedRow[]): ReadonlySet<string> {
  return new Set(
    found
      .filter(
        ({ step, action }) =>
          action === null ||
          step.actions.every((each) => found.some((other) => other.step === step && other.action === each)),
      )
      .map(({ step }) => step.id),
  );
}

function rowAfter(process: Process, stepIds: ReadonlySet<string>, actions: readonly ChildRow[]): Selection | null {
  const gone = new Set(actions.map(rowKey));
  const rows = rowsOf(process);
  const isGone = (row: Selection) => stepIds.has(row.stepId) || gone.has(rowKey(row));
  const first = rows.findIndex(isGone);
  return rows.slice(first).find((row) => !isGone(row)) ?? rows.slice(0, first).at(-1) ?? null;
}

function usersOf(process: Process, stepIds: ReadonlySet<string>, actions: readonly ChildRow[]): readonly string[] {
  const gone = new Set(actions.map(rowKey));
  const inSteps = process.steps
    .filter((step) => stepIds.has(step.id))
    .flatMap((step) => [null, ...(step.actions.length > 1 ? step.actions : [])].map((action) => ({ step, action })));
  const usages = [
    ...inSteps.flatMap(({ step, action }) => usagesOfName(process, step.id, action?.id ?? null)),
    ...actions.flatMap(({ stepId, actionId }) => usagesOfName(process, stepId, actionId)),
  ].filter((usage) => !stepIds.has(usage.stepId) && !gone.has(rowKey(usage)));
  const users = usages.flatMap((usage) => findRow(process, usage) ?? []);
  return [...new Set(users.map(({ number, name }) => `${number} ${name}`))];
}
