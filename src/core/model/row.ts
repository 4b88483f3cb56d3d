import type { Action, ActionId } from './action';
import type { Process } from './process';
import type { Step, StepId } from './step';

/** Identifies a row of an open process: a step, or one of its actions. */
export interface RowId {
  readonly stepId: StepId;
  /** null = the step itself. */
  readonly actionId: ActionId | null;
}

/** A row id as one text, for sets and maps. */
export type RowKey = string;

export function rowKey({ stepId, actionId }: RowId): RowKey {
  return actionId === null ? stepId : `${stepId} ${actionId}`;
}

export function isSameRow(one: RowId, other: RowId): boolean {
  return one.stepId === other.stepId && one.actionId === other.actionId;
}

/** A row's id without its other fields. */
export function rowIdOf({ stepId, actionId }: RowId): RowId {
  return { stepId, actionId };
}

/** One row of the list or matrix: a step, or a child action of a step with several. */
export interface ProcessRow extends RowId {
  /** "7" for a step, "7.2" for a child action. */
  readonly number: string;
  readonly name: string;
  /** For a step of a process template and its actions: the step of the process that uses the template. */
  readonly within?: StepId;
  /** For a step that uses a process template: the template's slug and versions. */
  readonly template?: string;
}

/**
 * The rows of a process in order; disabled steps keep their number. A plain step is one row. Steps of a process
 * template follow the row of the step that uses it, which keeps its number (T-04). Worked out once for a list of steps: each
 * part of the screen asks for them after an edit.
 */
export function rowsOf({ steps }: Process): readonly ProcessRow[] {
  const earlier = known.get(steps);
  if (earlier !== undefined) return earlier;
  const made = rowsOfSteps(steps);
  known.set(steps, made);
  return made;
}

const known = new WeakMap<readonly Step[], readonly ProcessRow[]>();

function rowsOfSteps(steps: readonly Step[]): readonly ProcessRow[] {
  const rows: ProcessRow[] = [];
  let count = 0;
  for (const step of steps) {
    const { id: stepId, origin, actions } = step;
    if (origin === undefined || origin.place === 1) count += 1;
    if (origin?.place === 1)
      rows.push({
        stepId: origin.usage.id,
        actionId: null,
        number: String(count),
        name: origin.usage.name,
        template: [origin.use.slug, origin.use.versionMask ?? ''].join(' ').trim(),
      });
    const number = origin === undefined ? String(count) : `${count}.${origin.place}`;
    const within = origin === undefined ? {} : { within: origin.usage.id };
    rows.push({ stepId, actionId: null, number, name: origin?.name ?? step.name, ...within });
    if (actions.length < 2) continue;
    for (const [child, action] of actions.entries()) {
      const name = origin?.actionNames[child] ?? action.name;
      rows.push({ stepId, actionId: action.id, number: `${number}.${child + 1}`, name, ...within });
    }
  }
  return rows;
}

/** The number of a step by its index in the list; the steps of a process template are n.1, n.2 … (T-04). */
export function stepNumber(steps: readonly Step[], at: number): string {
  let count = 0;
  for (let place = 0; place <= at; place += 1) if ((steps[place]?.origin?.place ?? 1) === 1) count += 1;
  const inside = steps[at]?.origin?.place;
  return inside === undefined ? String(count) : `${count}.${inside}`;
}

/** A row with its step and action. */
export interface NamedRow {
  readonly row: RowId;
  readonly number: string;
  readonly name: string;
  readonly step: Step;
  /** null for the row of a step. */
  readonly action: Action | null;
  /** Whether it is disabled, with everything in it. */
  readonly isOff: boolean;
}

/**
 * Finds a row; null if it no longer exists. The only action of a plain step is found as the step's row, and so is an
 * action that has been removed.
 */
export function findRow(process: Process, { stepId, actionId }: RowId): NamedRow | null {
  const index = process.steps.findIndex((step) => step.id === stepId);
  const step = process.steps[index];
  if (step === undefined) return null;
  const at = step.actions.findIndex((action) => action.id === actionId);
  const action = step.actions.length > 1 ? (step.actions[at] ?? null) : null;
  const number = stepNumber(process.steps, index);
  return {
    row: { stepId: step.id, actionId: action?.id ?? null },
    number: action === null ? number : `${number}.${at + 1}`,
    name: action?.name ?? step.name,
    step,
    action,
    isOff: isOff(action === null ? step.actions : [action]),
  };
}

/** Whether all actions of a step are disabled. */
export function isOff(actions: readonly Action[]): boolean {
  return actions.length > 0 && actions.every((action) => action.isDisabled);
}

/** "7.2 Warm up" */
export function rowLabel({ number, name }: Pick<NamedRow, 'number' | 'name'>): string {
  return `${number} ${name}`;
}

/** "step 9 'Deploy worker'", "action 7.2 'Warm up'": a row as it is named inside a sentence. */
export function rowInWords({ number, name, action }: Pick<NamedRow, 'number' | 'name' | 'action'>): string {
  return `${action === null ? 'step' : 'action'} ${number} '${name}'`;
}

/** The step with this id; undefined if there is none. */
export function stepIn({ steps }: Process, stepId: StepId | undefined): Step | undefined {
  return steps.find((step) => step.id === stepId);
}

/** The step that uses the process template to which a step belongs, recognized by the ids of such steps (T-04). */
export function usageAround({ steps }: Process, stepId: StepId): Step | undefined {
  return steps.find(({ id, processTemplate }) => processTemplate !== null && stepId.startsWith(`${id}-`));
}
