import { sameName } from '../../base/caseless';
import { ok } from '../../base/result';
import type { ActionId } from '../action';
import { newIds } from '../newId';
import type { Process } from '../process';
import { stepIn } from '../row';
import type { Step, StepId } from '../step';
import { addStep } from './addStep';
import { asNewActions } from './asNew';
import type { EditResult } from './editRefusal';
import { findAction } from './updateAction';
import { unknownStep } from './updateStep';

/**
 * Inserts a copy of a step right after it, named "Name - clone (1)", so that its slug is `name-clone-1`, as when the
 * server copies one. References inside the copy still name the original's actions.
 *
 * @returns `unknown-step`
 */
export function duplicateStep(process: Process, stepId: StepId): EditResult {
  const step = stepIn(process, stepId);
  if (step === undefined) return unknownStep();
  const taken = namesIn(process);
  const rename = (name: string) => cloneName(name, taken);
  const name = rename(step.name);
  const copy: Step = {
    ...step,
    name,
    slug: '',
    actions: step.actions.map((action) => ({
      ...action,
      name: step.actions.length === 1 && action.name === step.name ? name : rename(action.name),
      slug: '',
    })),
  };
  return addStep(process, copy, { at: 'after', stepId });
}

/**
 * Inserts a copy of a child action right after it, named like the copy of a step.
 *
 * @returns `unknown-step` or `unknown-action`
 */
export function duplicateAction(process: Process, stepId: StepId, actionId: ActionId): EditResult {
  const found = findAction(process, stepId, actionId);
  if (!found.ok) return found;
  const { step, stepIndex, action, actionIndex } = found.value;
  const ids = newIds(process);
  const copy = { ...action, name: cloneName(action.name, namesIn(process)), slug: '' };
  const others = process.steps.flatMap((other) => other.actions);
  const actions = step.actions.toSpliced(actionIndex + 1, 0, ...asNewActions(others, [copy], ids));
  return ok({ ...process, steps: process.steps.with(stepIndex, { ...step, actions }), nextId: ids.next() });
}

function namesIn(process: Process): readonly string[] {
  return process.steps.flatMap((step) => [step.name, ...step.actions.map((action) => action.name)]);
}

function cloneName(name: string, taken: readonly string[]): string {
  const base = name.replace(/ - clone \(\d+\)$/, '');
  let number = 1;
  while (taken.some((other) => sameName(other, `${base} - clone (${number})`))) number += 1;
  return `${base} - clone (${number})`;
}
