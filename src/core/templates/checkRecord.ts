import type { JsonObject } from '../base/json';
import { textIn } from './jsonFields';
import { parameterChecks } from './parameterChecks';
import { recordChecks } from './recordChecks';
import type { StepTemplate } from './stepTemplate';
import type { TemplateProblem } from './templateProblem';

/** Every error and warning about one record. */
export function checkRecord(record: JsonObject, builtins: readonly StepTemplate[]): readonly TemplateProblem[] {
  const template = textIn(record, 'Name');
  return [...recordChecks, ...parameterChecks].flatMap(({ rule, severity, find }) =>
    find(record, builtins).map(({ parameter, message }) => ({
      rule,
      severity,
      template,
      parameter: parameter ?? null,
      message,
    })),
  );
}
