import type { Severity } from '../base/diagnostic';
import type { JsonObject } from '../base/json';
import type { StepTemplate } from './stepTemplate';
import type { TemplateRule } from './templateProblem';

/** One rule for template records: its findings as sentences, with the parameter if it concerns one. */
export interface RecordCheck {
  readonly rule: TemplateRule;
  readonly severity: Severity;
  readonly find: (record: JsonObject, builtins: readonly StepTemplate[]) => readonly Finding[];
}

export interface Finding {
  readonly parameter?: string;
  readonly message: string;
}
