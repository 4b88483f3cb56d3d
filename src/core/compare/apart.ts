import type { Process } from '../model/process';

/**
 * A process whose rows are no longer taken for those of another by their ids: ids count up in each file, so that equal
 * ones mean nothing across two. Rows are then paired by slug and name.
 */
export function apart(process: Process): Process {
  return {
    ...process,
    steps: process.steps.map((step) => ({
      ...step,
      id: `other ${step.id}` as typeof step.id,
      actions: step.actions.map((action) => ({ ...action, id: `other ${action.id}` as typeof action.id })),
    })),
  };
}
