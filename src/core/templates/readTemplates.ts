import { foldCase } from '../base/caseless';
import { isJsonObject, type JsonObject } from '../base/json';
import { checkRecord } from './checkRecord';
import { textIn } from './jsonFields';
import { readTemplate } from './readTemplate';
import type { StepTemplate } from './stepTemplate';
import type { TemplateProblem } from './templateProblem';

export interface TemplatesRead {
  /** Those without an error, in the order of the file. */
  readonly templates: readonly StepTemplate[];
  readonly problems: readonly TemplateProblem[];
}

/**
 * Reads step templates from JSON: one object, a list, or `{ "items": […] }`, as the public library, the server and its
 * API write them (templates.md sections 2 and 9). Nothing in a template is ever run.
 *
 * @param builtins  what the action types can do; a template of an unknown type is read with the widest choices
 */
export function readTemplates(
  value: unknown,
  options: { readonly builtins: readonly StepTemplate[]; readonly source: 'community' | 'custom' },
): TemplatesRead {
  const records = recordsIn(value);
  if (records.length === 0) return { templates: [], problems: [noTemplate] };
  const problems = [...records.flatMap((record) => checkRecord(record, options.builtins)), ...duplicates(records)];
  const refused = new Set(problems.filter(({ severity }) => severity === 'error').map(({ template }) => template));
  const templates = records
    .filter((record) => !refused.has(textIn(record, 'Name')))
    .map((record) => readTemplate(record, options));
  return { templates, problems };
}

const noTemplate: TemplateProblem = {
  rule: 'TR01',
  severity: 'error',
  template: '',
  parameter: null,
  message: 'There is no step template in this file. A template has "ActionType" and "Properties".',
};

function recordsIn(value: unknown): readonly JsonObject[] {
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : isJsonObject(value) && Array.isArray(value['items'])
      ? value['items']
      : [value];
  return list.filter(isJsonObject).filter(isTemplate);
}

function isTemplate(record: JsonObject): boolean {
  const meta = record['$Meta'];
  return (
    ('ActionType' in record && 'Properties' in record) ||
    (isJsonObject(meta) && meta['Type'] === 'ActionTemplate') ||
    (textIn(record, 'Type').includes('.') && 'Properties' in record)
  );
}

/** TR02: two templates of one import under one id or one name. */
function duplicates(records: readonly JsonObject[]): readonly TemplateProblem[] {
  const seen = new Set<string>();
  return records.flatMap((record) => {
    const name = textIn(record, 'Name');
    const taken = (['Id', 'Name'] as const).filter((field) => {
      const key = `${field} ${foldCase(textIn(record, field))}`;
      if (seen.has(key)) return true;
      seen.add(key);
      return false;
    });
    return taken.map((field) => ({
      rule: 'TR02' as const,
      severity: 'error' as const,
      template: name,
      parameter: null,
      message: `Two templates have the ${field === 'Id' ? `id ${textIn(record, 'Id')}` : `name "${name}"`}. Remove one.`,
    }));
  });
}
