import type { StepTemplate } from './stepTemplate';

/**
 * Writes a template as the JSON it was read from: same keys and values, two blanks of indent, a final line feed. Null
 * for a built-in template, which has no record.
 */
export function writeTemplate(template: StepTemplate): string | null {
  return template.record === null ? null : `${JSON.stringify(template.record, null, 2)}\n`;
}
