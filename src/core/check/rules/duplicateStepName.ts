import { foldCase } from '../../base/caseless';
import type { Rule } from '../rule';

/** The server refuses a process with two steps of the same name; it ignores case. */
export const duplicateStepName: Rule = {
  code: 'duplicate-step-name',
  ofProcess: ({ steps }) => {
    const first = new Map<string, number>();
    return steps.flatMap((step, at) => {
      const name = foldCase(step.name);
      const earlier = first.get(name);
      if (earlier === undefined) {
        first.set(name, at);
        return [];
      }
      const message = `Step ${earlier + 1} has the same name.`;
      return [{ severity: 'error', message, field: 'name', row: { stepId: step.id, actionId: null } }];
    });
  },
};
