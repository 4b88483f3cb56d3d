import { ok } from '../../base/result';
import { idsFrom, newIds } from '../newId';
import type { Process } from '../process';
import { type RowId, stepIn } from '../row';
import type { Step } from '../step';
import { addActions } from './addAction';
import type { Place } from './addStep';
import { asNewStep } from './asNew';
import type { EditResult } from './editRefusal';
import { mapTexts } from './mapTexts';
import { asOwnStep } from './moveOutOfStep';
import { type Rename, renameReferences } from './references';
import { unknownStep } from './updateStep';

/**
 * Inserts copied steps next to each other, in their order. They get new ids; names and slugs that are taken get a
 * number, and references between the copied steps follow their new names. All other references stay as written.
 *
 * @returns `unknown-step`, or `template-use` if the place is inside a process template
 */
export function pasteSteps(process: Process, steps: readonly Step[], place: Place): EditResult {
  if (place.at === 'into') return pasteInside(process, steps, place.stepId);
  const index = place.at === 'end' ? process.steps.length - 1 : indexOf(process, place.stepId);
  if (place.at !== 'end' && index === -1) return unknownStep();
  const at = place.at === 'before' ? index : index + 1;
  const ids = newIds(process);
  let known = process;
  const made: Step[] = [];
  for (const step of steps) {
    const copy = asNewStep(known, step, ids);
    made.push(copy);
    known = { ...known, steps: [...known.steps, copy] };
  }
  const following = withReferences(process, made, renamesOf(steps, made));
  return ok({ ...process, steps: process.steps.toSpliced(at, 0, ...following), nextId: ids.next() });
}

function pasteInside(process: Process, steps: readonly Step[], stepId: string): EditResult {
  const actions = steps.flatMap((step) => step.actions);
  const before = new Set(stepIn(process, stepId)?.actions.map((action) => action.id));
  const result = addActions(process, stepId, actions);
  if (!result.ok) return result;
  const into = stepIn(result.value, stepId);
  const added = into?.actions.filter((action) => !before.has(action.id)) ?? [];
  const renames = actions.flatMap((action, at) => renameOf('Action', action.name, added[at]?.name));
  if (into === undefined || renames.length === 0) return result;
  const [following] = withReferences(process, [{ ...into, actions: added }], renames);
  const next = {
    ...into,
    actions: [...into.actions.filter((action) => before.has(action.id)), ...(following?.actions ?? added)],
  };
  return ok({ ...result.value, steps: result.value.steps.map((step) => (step === into ? next : step)) });
}

function renamesOf(before: readonly Step[], after: readonly Step[]): readonly Rename[] {
  return before.flatMap((step, at) => [
    ...renameOf('Step', step.name, after[at]?.name),
    ...step.actions.flatMap((action, each) => renameOf('Action', action.name, after[at]?.actions[each]?.name)),
  ]);
}

function renameOf(owner: Rename['owner'], from: string, to: string | undefined): readonly Rename[] {
  return to === undefined || to === from ? [] : [{ owner, from, to }];
}

function withReferences(process: Process, steps: readonly Step[], renames: readonly Rename[]): readonly Step[] {
  if (renames.length === 0) return steps;
  return mapTexts({ ...process, steps }, (text) => renames.reduce(renameReferences, text)).steps;
}

function indexOf(process: Process, stepId: string): number {
  return process.steps.findIndex((step) => step.id === stepId);
}

/**
 * Rows of a process as separate steps, for the clipboard: a child action becomes a step with its parent's target tags.
 * They are in process order; actions of a selected step are not copied twice.
 */
export function copyOfRows(process: Process, rows: readonly RowId[]): readonly Step[] {
  const ids = idsFrom(process.nextId);
  return process.steps.flatMap((step): readonly Step[] => {
    const own = rows.filter((row) => row.stepId === step.id);
    if (own.some((row) => row.actionId === null)) return [step];
    return step.actions
      .filter((action) => own.some((row) => row.actionId === action.id))
      .map((action) => asOwnStep(step, action, ids.step()));
  });
}
