import { foldCase } from '../base/caseless';
import type { Process } from '../model/process';
import type { PropertyBag } from '../model/propertyBag';
import { type ProcessRow, rowsOf } from '../model/row';
import type { Step } from '../model/step';

/** A row that reads an output value of another. */
export interface OutputUse {
  readonly user: ProcessRow;
  readonly producer: ProcessRow;
  readonly variable: string;
}

const reference = /Octopus\.(?:Action|Step)\[([^\]\r\n]{1,200})\]\.Output\.([A-Za-z0-9_.-]+)/gi;

/** Output values that are read above the row that produces them. Linear in the texts; each step is read once. */
export function tooEarlyUses(process: Process): readonly OutputUse[] {
  const rows = rowsOf(process);
  const steps = new Map(process.steps.map((step) => [step.id, step]));
  const places = new Map(rows.map((row, at) => [row, at]));
  const producers = producersOf(rows, steps);
  return rows.flatMap((user, at) => {
    const step = steps.get(user.stepId);
    if (step === undefined) return [];
    return readsOf(step, user.actionId).flatMap(({ name, variable }) => {
      const producer = producers.get(foldCase(name));
      const place = producer === undefined ? undefined : places.get(producer);
      if (producer === undefined || place === undefined || place <= at || isInside(producer, user)) return [];
      return [{ user, producer, variable: variable.replace(/\.$/, '') }];
    });
  });
}

/** Rows by the names their outputs are read under: the step's, and that of the only action of a plain step. */
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

/** A step does not come before its own actions. */
function isInside(inner: ProcessRow, outer: ProcessRow): boolean {
  return outer.actionId === null && inner.stepId === outer.stepId;
}

/** Names of steps and actions whose outputs these steps read, as they are written, each once. */
export function producersReadBy(steps: readonly Step[]): readonly string[] {
  const names = new Map<string, string>();
  for (const step of steps) {
    for (const actionId of [null, ...step.actions.map((action) => action.id)])
      for (const { name } of readsOf(step, actionId)) if (!names.has(foldCase(name))) names.set(foldCase(name), name);
  }
  return [...names.values()];
}

interface Read {
  readonly name: string;
  readonly variable: string;
}

const known = new WeakMap<Step, ReadonlyMap<string | null, readonly Read[]>>();

/** What the texts of a row read: of a child action its own, of a step those of the step, and its only action. */
function readsOf(step: Step, actionId: string | null): readonly Read[] {
  let reads = known.get(step);
  if (!reads) {
    const isPlain = step.actions.length < 2;
    const own = [step.properties, ...(isPlain ? step.actions.map((action) => action.properties) : [])];
    const children = isPlain ? [] : step.actions.map((action) => [action.id, readsIn([action.properties])] as const);
    reads = new Map<string | null, readonly Read[]>([[null, readsIn(own)], ...children]);
    known.set(step, reads);
  }
  return reads.get(actionId) ?? [];
}

function readsIn(bags: readonly PropertyBag[]): readonly Read[] {
  const texts = bags.flatMap((bag) => [...bag.values()]).filter((value) => typeof value === 'string');
  const found = new Map<string, Read>();
  for (const text of texts) {
    for (const [, quoted = '', variable = ''] of text.matchAll(reference)) {
      const name = quoted.replace(/^["']|["']$/g, '');
      found.set(`${foldCase(name)} ${variable}`, { name, variable });
    }
  }
  return [...found.values()];
}
