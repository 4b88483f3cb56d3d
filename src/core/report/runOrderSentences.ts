import { listed } from '../base/words';
import type { StepId } from '../model/step';
import type { EnvironmentPlan, Plan } from '../simulator/plan/plan';

/**
 * What a list of steps cannot show about the order of a run: which steps run together, and where packages are acquired.
 * One sentence each, in run order; empty if there is neither.
 */
export function runOrderSentences(plan: Plan, { groups, acquiredBefore }: EnvironmentPlan): readonly string[] {
  const rows = new Map(plan.rows.filter(({ actionId }) => actionId === null).map((row) => [row.stepId, row]));
  const nameOf = (id: StepId) => {
    const row = rows.get(id);
    return row === undefined ? '' : `${row.number} ${row.name}`;
  };
  return groups.flatMap((group) => {
    const names = group.map(nameOf).filter((name) => name !== '');
    const together = names.length > 1 ? [`${listed(names)} run together.`] : [];
    const packages = group
      .filter((id) => acquiredBefore.includes(id))
      .map((id) => `Packages are acquired before ${nameOf(id)}.`);
    return [...packages, ...together];
  });
}
