import { ok } from '../../base/result';
import type { Process } from '../process';
import type { StepId } from '../step';
import { withFields } from '../withFields';
import { checkActionName, checkStepName } from './checkName';
import { type EditResult, refuse } from './editRefusal';
import { mapReferring } from './mapTexts';
import { type Rename, renameReferences } from './references';
import { unknownStep } from './updateStep';

/** Whether texts that name the step or action are updated to its new name. */
export interface RenameOptions {
  readonly updateReferences: boolean;
}

/**
 * Renames a step, and its only action if both had the same name. References in the texts of the process are
 * updated unless the options say otherwise; the slug stays. The name is trimmed.
 *
 * @returns `unknown-step`, `name-empty`, `name-characters` or `name-taken`
 */
export function renameStep(
  process: Process,
  stepId: StepId,
  name: string,
  options: RenameOptions = { updateReferences: true },
): EditResult {
  const index = process.steps.findIndex((step) => step.id === stepId);
  const step = process.steps[index];
  if (step === undefined) return unknownStep();
  const to = name.trim();
  if (to === step.name) return ok(process);
  const only = step.actions.length === 1 ? step.actions[0] : undefined;
  const together = only !== undefined && only.name === step.name;
  const problem = checkStepName(process, to, stepId) ?? (together ? checkActionName(process, to, only.id) : null);
  if (problem !== null) return refuse(problem.kind, problem.message);

  const actions = together ? [{ ...only, name: to }] : step.actions;
  const renamed = { ...process, steps: process.steps.with(index, withFields(step, { name: to, actions })) };
  if (!options.updateReferences) return ok(renamed);
  const renames: Rename[] = [{ owner: 'Step', from: step.name, to }];
  if (together) renames.push({ owner: 'Action', from: step.name, to });
  return ok(mapReferring(renamed, (text) => renames.reduce(renameReferences, text)));
}
