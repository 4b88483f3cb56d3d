import type { Process } from './process';

/** One line of a list or matrix: a step, or a child action of a step with several. */
export interface ProcessRow {
  readonly stepId: string;
  /** null on a step's own line. */
  readonly actionId: string | null;
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
