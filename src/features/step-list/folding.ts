import { type DeploymentModel, expandProcess, type Process, rowsOf } from '../../core/index';

/** Above this number of rows, steps with several actions start folded. */
const foldedFrom = 150;

/** Ids of the steps that are folded when a process is opened. */
export function startFolded(process: Process, model: DeploymentModel): ReadonlySet<string> {
  return rowsOf(expandProcess(process, model)).length > foldedFrom ? allFolded(process) : new Set();
}

export function allFolded(process: Process): ReadonlySet<string> {
  return new Set(process.steps.filter((step) => step.actions.length !== 1).map((step) => step.id));
}

export function withFold(folded: ReadonlySet<string>, stepId: string, isFolded: boolean): ReadonlySet<string> {
  if (folded.has(stepId) === isFolded) return folded;
  const next = new Set(folded);
  if (isFolded) next.add(stepId);
  else next.delete(stepId);
  return next;
}
