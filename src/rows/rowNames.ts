import { type Action, type Process, rowsOf, type Step } from '../core/index';
import type { Selection } from '../state/openDocument';
import { isOff } from './listSteps';

/** A row with what sentences about it need. */
export interface NamedRow {
  readonly row: Selection;
  readonly number: string;
  readonly name: string;
  readonly step: Step;
  /** null on a step's own row. */
  readonly action: Action | null;
  readonly isOff: boolean;
}

/** Finds a row; null when it is gone. The only action of a plain step is the step's row. */
export function namedRow(process: Process, row: Selection): NamedRow | null {
  const index = process.steps.findIndex((step) => step.id === row.stepId);
  const step = process.steps[index];
  if (step === undefined) return null;
  const at = step.actions.findIndex((action) => action.id === row.actionId);
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

/** "step 9 'Deploy worker'", "action 7.2 'Warm up'". */
export function calledOf({ number, name, action }: NamedRow): string {
  return `${action === null ? 'step' : 'action'} ${number} '${name}'`;
}

/** "3 steps", "2 actions", "3 steps and actions". */
export function countOf(rows: readonly NamedRow[]): string {
  const steps = rows.filter((row) => row.action === null).length;
  if (steps === rows.length) return `${steps} ${steps === 1 ? 'step' : 'steps'}`;
  if (steps === 0) return `${rows.length} ${rows.length === 1 ? 'action' : 'actions'}`;
  return `${rows.length} steps and actions`;
}

/** The list as text for a message: one numbered line per row. */
export function listAsText(process: Process): string {
  return rowsOf(process)
    .map((row) => `${row.actionId === null ? '' : '  '}${row.number} ${row.name}`)
    .join('\n');
}
