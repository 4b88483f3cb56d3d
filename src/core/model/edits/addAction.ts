import { ok } from '../../base/result';
import type { Action } from '../action';
import { newIds } from '../newId';
import type { Process } from '../process';
import type { StepId } from '../step';
import { asNewActions } from './asNew';
import { type EditResult, refuse } from './editRefusal';
import { unknownStep } from './updateStep';

/**
 * Adds a child action to a step, which makes a plain step a parent. The action gets a new id; a name or slug that is
 * taken gets a number.
 *
 * @param at  0-based index among the actions; the end if omitted
 * @returns   `unknown-step`, `out-of-range`, or `template-use` if the step uses a process template
 */
export function addAction(process: Process, stepId: StepId, action: Action, at?: number): EditResult {
  return addActions(process, stepId, [action], at);
}

/** Adds several child actions next to each other; see `addAction`. */
export function addActions(process: Process, stepId: StepId, actions: readonly Action[], at?: number): EditResult {
  const index = process.steps.findIndex((step) => step.id === stepId);
  const step = process.steps[index];
  if (step === undefined) return unknownStep();
  if (step.processTemplate !== null)
    return refuse(
      'template-use',
      `"${step.name}" uses a process template, which has its own steps. Choose another step.`,
    );
  const count = step.actions.length;
  const to = at ?? count;
  if (!Number.isInteger(to) || to < 0 || to > count)
    return refuse('out-of-range', `"${step.name}" has no place ${to + 1}. Choose a place from 1 to ${count + 1}.`);
  if (actions.length === 0) return ok(process);
  const ids = newIds(process);
  const others = process.steps.flatMap((other) => other.actions);
  const next = { ...step, actions: step.actions.toSpliced(to, 0, ...asNewActions(others, actions, ids)) };
  return ok({ ...process, steps: process.steps.with(index, next), nextId: ids.next() });
}
