import type { Severity } from '../base/diagnostic';

/** Numbers of the template rules. */
export type TemplateRule = `TR${number}`;

/** An error or a warning about a template that was read. A template with an error is not imported. */
export interface TemplateProblem {
  readonly rule: TemplateRule;
  readonly severity: Severity;
  /** Name of the template, as far as it is known. */
  readonly template: string;
  /** Name of the parameter concerned, or null. */
  readonly parameter: string | null;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
}
