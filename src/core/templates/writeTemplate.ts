import type { StepTemplate } from './stepTemplate';

/**
 * A template as the JSON it was read from: same keys, same values, two blanks of indent and a final line feed.
 * null for a built-in one, which has no record.
 */
export function writeTemplate(template: StepTemplate): string | null {
  return template.record === null ? null : `${JSON.stringify(template.record, null, 2)}\n`;
}
