import type { PrintedPlan } from './textPlan';

/** The plan as Markdown tables, for a pull request or a page. */
export function markdownPlan({ title, plan, shows }: PrintedPlan): string {
  const tables = plan.environments.flatMap((environment) => [
    `## ${safe(environment.environment)}`,
    '',
    safe(environment.summary),
    '',
    '| # | Step | Verdict | Because |',
    '|---:|---|---|---|',
    ...plan.rows.flatMap((row, at) => {
      const cell = environment.cells[at];
      if (cell === undefined || !shows(row.stepId)) return [];
      return [`| ${row.number} | ${safe(row.name)} | ${cell.label} | ${safe(cell.sentence)} |`];
    }),
    '',
  ]);
  return `${[`# ${safe(title)}`, '', ...tables].join('\n')}\n`;
}

/** Names come from files: nothing in them may become markup. */
function safe(text: string): string {
  return text.replace(/[\\|<>*_`[\]#]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}
