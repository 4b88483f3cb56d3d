import { assumedIn } from '../core/index';
import type { PrintedPlan } from './printedPlan';

/** The plan as Markdown tables, for a pull request or a page. */
export function markdownPlan({ title, plan, request }: PrintedPlan): string {
  const blocks = plan.environments.flatMap(({ environment, summary, assumptions, warnings, cells }) => [
    `## ${safe(environment)}`,
    '',
    safe(summary),
    '',
    ...(assumptions.length === 0 ? [] : [`Assumes that ${safe(assumptions.join(', and that '))}.`, '']),
    ...warnings.map(({ sentence }) => `- Warning: ${safe(sentence)}`),
    ...(warnings.length === 0 ? [] : ['']),
    '| # | Step | Verdict | Because |',
    '|---:|---|---|---|',
    ...plan.rows.flatMap((row, at) => {
      const cell = cells[at];
      return cell === undefined
        ? []
        : [`| ${row.number} | ${safe(row.name)} | ${cell.label} | ${safe(cell.sentence)} |`];
    }),
    '',
  ]);
  const assumed = assumedIn(request.process, request.model).map(({ sentence }) => `- ${safe(sentence)}`);
  const notModelled = plan.notModelled.map((sentence) => `- ${safe(sentence)}`);
  const tail = [
    ...(assumed.length === 0 ? [] : ['## Assumed', '', ...assumed, '']),
    ...(notModelled.length === 0 ? [] : ['## Not modelled', '', ...notModelled, '']),
  ];
  return [`# ${safe(title)}`, '', ...blocks, ...tail].join('\n');
}

/** Names come from files: nothing in them may become markup. */
function safe(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\|*_`[\]#~!]/g, (sign) => `\\${sign}`);
}
