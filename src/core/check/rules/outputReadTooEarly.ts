import type { ProcessRow } from '../../model/row';
import { type OutputUse, tooEarlyUses } from '../outputUses';
import type { Rule } from '../rule';

/** An output variable read above the row that produces it, where it has no value yet. */
export const outputReadTooEarly: Rule = {
  code: 'output-read-too-early',
  ofProcess: (process) =>
    tooEarlyUses(process).map(({ user, producer, variable }) => ({
      severity: 'error',
      message: `It uses ${variable}, which ${called(producer)} produces later.`,
      field: null,
      row: { stepId: user.stepId, actionId: user.actionId },
    })),
  ofOrder: ({ before, after }) => {
    const known = new Set(tooEarlyUses(before).map(identityOf));
    return tooEarlyUses(after)
      .filter((use) => !known.has(identityOf(use)))
      .map(({ user, producer, variable }) => ({
        severity: 'error',
        message: `${called(user)} uses ${variable}, which ${called(producer)} produces later.`,
        field: null,
        row: { stepId: user.stepId, actionId: user.actionId },
      }));
  },
};

function identityOf({ user, producer, variable }: OutputUse): string {
  return [user.stepId, user.actionId, producer.stepId, producer.actionId, variable].join('|');
}

function called({ number, name }: ProcessRow): string {
  return `${number} ${name}`;
}
