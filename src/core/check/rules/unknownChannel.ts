import type { Rule } from '../rule';
import { unknownIn } from '../unknownIn';

/** A channel that the model does not list by name or slug. Silent if the model lists no channels. */
export const unknownChannel: Rule = {
  code: 'unknown-channel',
  ofAction: ({ action, model }) =>
    unknownIn(model.channels, action.channels).map((name) => ({
      severity: 'warning',
      message: `The model has no channel ${name}.`,
      field: 'channels',
    })),
};
