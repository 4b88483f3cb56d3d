import { foldCase } from '../base/caseless';
import type { Process } from '../model/process';
import { type ProcessRow, rowsOf } from '../model/row';
import type { Step } from '../model/step';
import { outputReadsOf, readsOutputs } from './outputReads';

/** A row that reads an output variable of another row. */
export interface OutputUse {
  readonly user: ProcessRow;
  readonly producer: ProcessRow;
  readonly variable: string;
}

/** Output variables read above the row that produces them. Linear in the texts; each step is read once. */
export function tooEarlyUses(process: Process): readonly OutputUse[] {
  if (!process.steps.some(readsOutputs)) return [];
  const rows = rowsOf(process);
  const steps = new Map(process.steps.map((step) => [step.id, step]));
  const places = new Map(rows.map((row, at) => [row, at]));
  const producers = producersOf(rows, steps);
  return rows.flatMap((user, at) => {
    const step = steps.get(user.stepId);
    if (step === undefined) return [];
    return outputReadsOf(step, user.actionId).flatMap(({ name, usage, variable }) => {
      // Outputs of a process template's steps exist once the step that uses the template has run.
      const producer = producers.get(foldCase(usage || name));
      const place = producer === undefined ? undefined : places.get(producer);
      if (producer === undefined || place === undefined || place <= at || isInside(producer, user)) return [];
      return [{ user, producer, variable }];
    });
  });
}

/** Rows by the names under which their outputs are read: the step's name, and that of a plain step's only action. */
function producersOf(rows: readonly ProcessRow[], steps: ReadonlyMap<string, Step>): ReadonlyMap<string, ProcessRow> {
  const producers = new Map<string, ProcessRow>();
  const add = (name: string, row: ProcessRow) => {
    const key = foldCase(name);
    if (!producers.has(key)) producers.set(key, row);
  };
  for (const row of rows) {
    add(row.name, row);
    const actions = steps.get(row.stepId)?.actions ?? [];
    if (actions.length === 1) add(actions[0]!.name, row);
  }
  return producers;
}

/** Whether a row is an action of the other row, which is a step: a step does not come before its own actions. */
function isInside(inner: ProcessRow, outer: ProcessRow): boolean {
  return outer.actionId === null && inner.stepId === outer.stepId;
}

/**
 * Names of the steps and actions whose outputs these steps read, as written and without duplicates; for outputs of a
 * process template, the step that uses it.
 */
export function producersReadBy(steps: readonly Step[]): readonly string[] {
  const names = new Map<string, string>();
  for (const step of steps) {
    for (const actionId of [null, ...step.actions.map((action) => action.id)])
      for (const { name, usage } of outputReadsOf(step, actionId)) {
        const producer = usage || name;
        if (!names.has(foldCase(producer))) names.set(foldCase(producer), producer);
      }
  }
  return [...names.values()];
}
