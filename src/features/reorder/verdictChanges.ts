import { counted, listed, type Plan, type PlanCell, rowKey } from '../../core/index';

/** A cell of the plan that another order changes. */
export interface VerdictChange {
  readonly key: string;
  /** In the new order. */
  readonly number: string;
  readonly name: string;
  readonly environment: string;
  readonly before: PlanCell;
  readonly after: PlanCell;
}

/** The verdicts that differ between two plans of the same steps, environment by environment. */
export function verdictChanges(before: Plan, after: Plan): readonly VerdictChange[] {
  const places = new Map(before.rows.map((row, at) => [rowKey(row), at]));
  return after.environments.flatMap((environment) => {
    const earlier = before.environments.find((each) => each.environment === environment.environment);
    return after.rows.flatMap((row, at) => {
      const key = rowKey(row);
      const cell = environment.cells[at];
      const old = earlier?.cells[places.get(key) ?? -1];
      if (cell === undefined || old === undefined || cell.verdict === old.verdict) return [];
      return [
        { key, number: row.number, name: row.name, environment: environment.environment, before: old, after: cell },
      ];
    });
  });
}

/** "No verdict changes in Development and Production." or "1 verdict changes in Test; 2 verdicts change in Staging and Production." */
export function changesSentence(environments: readonly string[], changes: readonly VerdictChange[]): string {
  if (environments.length === 0) return 'No environment is known, so no verdicts were compared.';
  if (changes.length === 0) return `No verdict changes in ${environments.join(', ')}.`;
  const byCount = new Map<number, string[]>();
  for (const environment of environments) {
    const count = changes.filter((change) => change.environment === environment).length;
    if (count > 0) byCount.set(count, [...(byCount.get(count) ?? []), environment]);
  }
  const parts = [...byCount].map(
    ([count, names]) => `${counted(count, 'verdict changes', 'verdicts change')} in ${listed(names)}`,
  );
  return `${parts.join('; ')}.`;
}
