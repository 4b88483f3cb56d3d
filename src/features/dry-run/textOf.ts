import type { Explanation } from '../../core/index';

const marks = { passed: '✓', failed: '✗', unknown: '?', unused: '–', 'not-reached': '·' } as const;

/** The explanation as plain text, for a message to a colleague. */
export function textOf(explanation: Explanation): string {
  const checks = explanation.checks.flatMap((check) => [
    `${marks[check.mark]} ${check.label}: ${check.text}`,
    ...check.details.map((detail) => `    ${detail}`),
  ]);
  const notes = explanation.remarks.map(({ sentence }) => `i ${sentence}`);
  const changes = explanation.changes.map((change) => `- ${change.sentence}`);
  const what = changes.length === 0 ? [] : ['', 'What would change this?', ...changes];
  const none = explanation.noSingleChange === null ? [] : ['', explanation.noSingleChange];
  return [explanation.title, explanation.headline, '', ...checks, ...notes, ...what, ...none].join('\n');
}
