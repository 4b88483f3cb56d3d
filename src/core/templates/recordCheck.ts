import type { Severity } from '../base/diagnostic';
import type { JsonObject } from '../base/json';
import type { StepTemplate } from './stepTemplate';
import type { TemplateRule } from './templateProblem';

/** One rule for the record of a template: what it finds, as sentences, with the parameter where it is about one. */
export interface RecordCheck {
  readonly rule: TemplateRule;
  readonly severity: Severity;
  readonly find: (record: JsonObject, builtins: readonly StepTemplate[]) => readonly Finding[];
}

export interface Finding {
  readonly parameter?: string;
  readonly message: string;
}
