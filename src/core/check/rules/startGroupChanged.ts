import { listed } from '../../base/words';
import type { Step } from '../../model/step';
import { startsWithPrevious } from '../../model/stepSettings';
import { numberedName, type Order, type Orders, ordersOf } from '../orders';
import type { Rule } from '../rule';

/** A step that starts with the previous one now follows a different step. */
export const startGroupChanged: Rule = {
  code: 'start-group-changed',
  ofOrder: (change) => {
    const orders = ordersOf(change);
    return orders.after.steps.filter(startsWithPrevious).flatMap((step) => {
      const message = messageOf(step, orders);
      if (message === null) return [];
      return [{ severity: 'warning', message, field: 'start-trigger', row: { stepId: step.id, actionId: null } }];
    });
  },
};

function messageOf(step: Step, { before, after }: Orders): string | null {
  const previous = before.stepBefore(step);
  const next = after.stepBefore(step);
  if (next === previous) return null;
  const name = numberedName(after, step);
  if (next === null) return `${name} starts with the previous step, but there is none. It starts at once.`;
  const together = listed(groupOf(after, step).map((each) => numberedName(after, each)));
  const was = previous === null ? '' : ` Before, it ran with ${listed(groupOf(before, step).map(({ name }) => name))}.`;
  return `${name} now runs together with ${together}.${was}`;
}

/** The other steps that start together with a step. */
function groupOf({ steps }: Order, step: Step): readonly Step[] {
  const at = steps.findIndex((each) => each.id === step.id);
  let first = at;
  while (first > 0 && startsWithPrevious(steps[first]!)) first -= 1;
  let end = at + 1;
  while (end < steps.length && startsWithPrevious(steps[end]!)) end += 1;
  return steps.slice(first, end).filter((each) => each.id !== step.id);
}
