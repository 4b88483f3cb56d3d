import type { Action, ActionId } from './action';
import type { Process } from './process';
import type { Step, StepId } from './step';

/** Names a row of a process for as long as it is open: a step, or one of its actions. */
export interface RowId {
  readonly stepId: StepId;
  /** null = the step itself. */
  readonly actionId: ActionId | null;
}

/** A row's name as one text, for sets and maps. */
export type RowKey = string;

export function rowKey({ stepId, actionId }: RowId): RowKey {
  return actionId === null ? stepId : `${stepId} ${actionId}`;
}

export function isSameRow(one: RowId, other: RowId): boolean {
  return one.stepId === other.stepId && one.actionId === other.actionId;
}

/** The row itself, without what else is known of it. */
export function rowIdOf({ stepId, actionId }: RowId): RowId {
  return { stepId, actionId };
}

/** One line of a list or matrix: a step, or a child action of a step with several. */
export interface ProcessRow extends RowId {
  /** "7" for a step, "7.2" for a child action. */
  readonly number: string;
  readonly name: string;
}

/** The lines of a process in order; disabled steps keep their number. A plain step is one line. */
export function rowsOf(process: Process): readonly ProcessRow[] {
  return process.steps.flatMap((step, index) => {
    const own: ProcessRow = { stepId: step.id, actionId: null, number: String(index + 1), name: step.name };
    if (step.actions.length < 2) return [own];
    const children = step.actions.map((action, child) => ({
      stepId: step.id,
      actionId: action.id,
      number: `${index + 1}.${child + 1}`,
      name: action.name,
    }));
    return [own, ...children];
  });
}

/** A row with what stands there. */
export interface NamedRow {
  readonly row: RowId;
  readonly number: string;
  readonly name: string;
  readonly step: Step;
  /** null on a step's own row. */
  readonly action: Action | null;
  /** Whether nothing of it can run because it is switched off. */
  readonly isOff: boolean;
}

/** Finds a row; null when it is gone. The only action of a plain step is the step's row, and so is an action that left. */
export function findRow(process: Process, { stepId, actionId }: RowId): NamedRow | null {
  const index = process.steps.findIndex((step) => step.id === stepId);
  const step = process.steps[index];
  if (step === undefined) return null;
  const at = step.actions.findIndex((action) => action.id === actionId);
  const action = step.actions.length > 1 ? (step.actions[at] ?? null) : null;
  return {
    row: { stepId: step.id, actionId: action?.id ?? null },
    number: action === null ? String(index + 1) : `${index + 1}.${at + 1}`,
    name: action?.name ?? step.name,
    step,
    action,
    isOff: isOff(action === null ? step.actions : [action]),
  };
}

/** Whether nothing of a step can run because it is switched off. */
export function isOff(actions: readonly Action[]): boolean {
  return actions.length > 0 && actions.every((action) => action.isDisabled);
}

/** "7.2 Warm up" */
export function rowLabel({ number, name }: Pick<NamedRow, 'number' | 'name'>): string {
  return `${number} ${name}`;
}

/** "step 9 'Deploy worker'", "action 7.2 'Warm up'": a row inside a sentence. */
export function rowInWords({ number, name, action }: Pick<NamedRow, 'number' | 'name' | 'action'>): string {
  return `${action === null ? 'step' : 'action'} ${number} '${name}'`;
}

/** The step with this id. */
export function stepIn({ steps }: Process, stepId: StepId | undefined): Step | undefined {
  return steps.find((step) => step.id === stepId);
}
