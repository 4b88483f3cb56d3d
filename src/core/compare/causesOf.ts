import { listed } from '../base/words';
import type { ProcessRow } from '../model/row';
import type { EnvironmentRun } from '../simulator/plan/environmentRun';
import type { Reason, ReasonOf } from '../simulator/reasons/reason';
import type { Decision } from '../simulator/run/run';
import { explain } from '../simulator/words/explain';
import { valueText } from '../simulator/words/paramsOf';
import { withoutFullStop } from '../simulator/words/phrases';

/** For each row the reason with the values that decided it, where an expression did; else null. */
export function causesOf(of: EnvironmentRun, rows: readonly ProcessRow[]): readonly (string | null)[] {
  return rows.map((row) => {
    const reason = decisionsOf(of, row)
      .map(({ reason }) => reason)
      .find(isFalseExpression);
    const values = reason?.condition.used.map(valueText) ?? [];
    if (reason === undefined || values.length === 0) return null;
    return `${withoutFullStop(explain(reason))}: ${listed(values)}.`;
  });
}

function isFalseExpression(reason: Reason): reason is ReasonOf<'COND_VARIABLE_FALSE'> {
  return reason.code === 'COND_VARIABLE_FALSE';
}

function decisionsOf({ steps }: EnvironmentRun, { stepId, actionId }: ProcessRow): readonly Decision[] {
  const own = steps.get(stepId);
  if (own === undefined) return [];
  if (actionId !== null) return own.leaves.get(actionId) ?? [];
  return [...(own.step === null ? [] : [own.step]), ...[...own.leaves.values()].flat()];
}
