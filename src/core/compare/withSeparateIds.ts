import type { Process } from '../model/process';

/**
 * Gives the rows of a process ids that match no other process. Ids count up in each file, so equal ids in two files
 * mean nothing; rows are then paired by slug and name.
 */
export function withSeparateIds(process: Process): Process {
  return {
    ...process,
    steps: process.steps.map((step) => ({
      ...step,
      id: `other ${step.id}` as typeof step.id,
      actions: step.actions.map((action) => ({ ...action, id: `other ${action.id}` as typeof action.id })),
    })),
  };
}
