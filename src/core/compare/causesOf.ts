import { listed } from '../base/words';
import type { ProcessRow } from '../model/row';
import { sentenceOf } from '../simulator/plan/cellOf';
import type { EnvironmentRun } from '../simulator/plan/environmentRun';
import type { Decision } from '../simulator/run/run';
import { unstopped } from '../simulator/words/phrases';

/** For each row the reason with the values behind it, where an expression decided; null elsewhere. */
export function causesOf(of: EnvironmentRun, rows: readonly ProcessRow[]): readonly (string | null)[] {
  return rows.map((row) => {
    const decided = decisionsOf(of, row).find(({ reason }) => reason.code === 'COND_VARIABLE_FALSE');
    const values = decided?.reason.params.values ?? [];
    if (decided === undefined || typeof values === 'string' || values.length === 0) return null;
    return `${unstopped(sentenceOf(decided, of))}: ${listed(values)}.`;
  });
}

function decisionsOf({ steps }: EnvironmentRun, { stepId, actionId }: ProcessRow): readonly Decision[] {
  const own = steps.get(stepId);
  if (own === undefined) return [];
  if (actionId !== null) return own.leaves.get(actionId) ?? [];
  return [...(own.step === null ? [] : [own.step]), ...[...own.leaves.values()].flat()];
}
