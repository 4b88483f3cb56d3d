import type { EnvironmentPlan } from '../simulator/plan/plan';
import { dryRunDisclaimer, headLines, type PlanReport, reportRows } from './planReport';
import { reportName } from './reportName';
import { runOrderSentences } from './runOrderSentences';

/** The plan as Markdown tables, for a pull request, a ticket or a wiki page. */
export function markdownReport(report: PlanReport): string {
  const { head, plan } = report;
  return [
    `# ${markdownText(head.title)}`,
    '',
    ...headLines(report).map((line) => `- ${markdownText(line)}`),
    '',
    ...plan.environments.flatMap((environment) => section(report, environment)),
    '## What this plan does not model',
    '',
    dryRunDisclaimer,
    '',
    ...plan.notModelled.map((sentence) => `- ${markdownText(sentence)}`),
    ...(plan.notModelled.length === 0 ? [] : ['']),
  ].join('\n');
}

function section(report: PlanReport, environment: EnvironmentPlan): readonly string[] {
  const { summary, assumptions, warnings, notes } = environment;
  const course = runOrderSentences(report.plan, environment);
  const rows = reportRows(report, environment);
  const hasReasons = rows.some(({ reason }) => reason !== '');
  return [
    `## ${markdownText(environment.environment)}`,
    '',
    markdownText(summary),
    '',
    ...(assumptions.length === 0 ? [] : [`Assumes that ${markdownText(assumptions.join(', and that '))}.`, '']),
    ...warnings.map(({ sentence }) => `- Warning: ${markdownText(sentence)}`),
    ...notes.map(({ sentence }) => `- Note: ${markdownText(sentence)}`),
    ...course.map((sentence) => `- ${markdownText(sentence)}`),
    ...(warnings.length + notes.length + course.length === 0 ? [] : ['']),
    hasReasons ? '| # | Step | Verdict | Because |' : '| # | Step | Verdict |',
    hasReasons ? '|---:|---|---|---|' : '|---:|---|---|',
    ...rows.map(({ row, cell, reason }) => {
      const cells = [row.number, markdownText(reportName(row)), markdownText(cell.label)];
      return `| ${(hasReasons ? [...cells, markdownText(reason)] : cells).join(' | ')} |`;
    }),
    '',
  ];
}

/** Escapes a text so that nothing in it becomes markup or breaks a table. */
export function markdownText(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\|*_`[\]#~!]/g, (sign) => `\\${sign}`);
}
