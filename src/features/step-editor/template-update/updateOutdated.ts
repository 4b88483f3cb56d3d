import {
  type EditResult,
  ok,
  type Process,
  toNewerTemplate,
  type UpdateAnswers,
  updateAction,
} from '../../../core/index';
import type { OutdatedAction } from './useTemplateStanding';

/** A process with some actions brought to the newest version of their templates, all with the same answers. */
export function updateOutdated(
  process: Process,
  some: readonly OutdatedAction[],
  answers: UpdateAnswers = {},
): EditResult {
  let now = process;
  for (const { stepId, action, standing } of some) {
    const next = updateAction(
      now,
      stepId,
      action.id,
      (before) => toNewerTemplate(before, standing.from, standing.template, answers).action,
    );
    if (!next.ok) return next;
    now = next.value;
  }
  return ok(now);
}

/** Those that can be updated without a look at each. */
export function withoutLook(some: readonly OutdatedAction[], answers: UpdateAnswers = {}): readonly OutdatedAction[] {
  return some.filter(
    ({ action, standing }) => !toNewerTemplate(action, standing.from, standing.template, answers).needsLook,
  );
}
