import type { Severity } from '../base/diagnostic';

/** Numbers of the rules for templates. */
export type TemplateRule = `TR${number}`;

/** Something wrong or notable in a template that was read. A template with an error is not taken in. */
export interface TemplateProblem {
  readonly rule: TemplateRule;
  readonly severity: Severity;
  /** Name of the template as far as it has one. */
  readonly template: string;
  /** Name of the parameter it is about, or null. */
  readonly parameter: string | null;
  /** One sentence: what is there and what to do. */
  readonly message: string;
}
