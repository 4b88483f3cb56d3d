import { assumedIn, markdownText, reportName, runOrderSentences } from '../core/index';
import { findingLine, printedFindings } from './findings';
import type { PrintedPlan } from './printedPlan';

/** The plan as Markdown tables, for a pull request or a page. */
export function markdownPlan({ title, plan, request }: PrintedPlan): string {
  const blocks = plan.environments.flatMap((each) => {
    const { environment, summary, assumptions, warnings, notes, cells } = each;
    const told = [
      ...warnings.map(({ sentence }) => `Warning: ${sentence}`),
      ...notes.map(({ sentence }) => `Note: ${sentence}`),
      ...runOrderSentences(plan, each),
    ];
    return [
      `## ${markdownText(environment)}`,
      '',
      markdownText(summary),
      '',
      ...(assumptions.length === 0 ? [] : [`Assumes that ${markdownText(assumptions.join(', and that '))}.`, '']),
      ...told.map((line) => `- ${markdownText(line)}`),
      ...(told.length === 0 ? [] : ['']),
      '| # | Step | Verdict | Because |',
      '|---:|---|---|---|',
      ...plan.rows.flatMap((row, at) => {
        const cell = cells[at];
        return cell === undefined
          ? []
          : [`| ${row.number} | ${markdownText(reportName(row))} | ${cell.label} | ${markdownText(cell.sentence)} |`];
      }),
      '',
    ];
  });
  const assumed = assumedIn(request.process, request.model).map(({ sentence }) => `- ${markdownText(sentence)}`);
  const notModelled = plan.notModelled.map((sentence) => `- ${markdownText(sentence)}`);
  const found = printedFindings(request.process, request.model).map((each) => `- ${markdownText(findingLine(each))}`);
  const tail = [
    ...(found.length === 0 ? [] : ['## Problems', '', ...found, '']),
    ...(assumed.length === 0 ? [] : ['## Assumed', '', ...assumed, '']),
    ...(notModelled.length === 0 ? [] : ['## Not modelled', '', ...notModelled, '']),
  ];
  return [`# ${markdownText(title)}`, '', ...blocks, ...tail].join('\n');
}
