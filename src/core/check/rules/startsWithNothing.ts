import { setStartTrigger } from '../../model/edits/setStepSettings';
import { startsWithPrevious } from '../../model/stepSettings';
import type { Rule } from '../rule';

/** The first step has no previous step to start with. It starts at once anyway, so the setting can be removed. */
export const startsWithNothing: Rule = {
  code: 'starts-with-nothing',
  ofStep: ({ step, isFirst }) =>
    isFirst && startsWithPrevious(step)
      ? [
          {
            severity: 'warning',
            message: 'It starts with the previous step, but there is none.',
            field: 'start-trigger',
            fix: {
              label: 'Start after the previous step',
              change: (process) => setStartTrigger(process, step.id, 'StartAfterPrevious'),
            },
          },
        ]
      : [],
};
