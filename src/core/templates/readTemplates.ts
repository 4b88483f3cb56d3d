import { foldCase } from '../base/caseless';
import { isJsonObject, type JsonObject } from '../base/json';
import { checkRecord } from './checkRecord';
import { textIn } from './jsonFields';
import { readTemplate } from './readTemplate';
import type { StepTemplate } from './stepTemplate';
import type { TemplateProblem } from './templateProblem';

export interface TemplatesRead {
  /** Templates without an error, in file order. */
  readonly templates: readonly StepTemplate[];
  readonly problems: readonly TemplateProblem[];
}

export interface ReadTemplatesOptions {
  /** The known action types; a template of an unknown type gets the widest choice of locations. */
  readonly builtins: readonly StepTemplate[];
  readonly source: 'community' | 'custom';
  /** true if the records were already checked at import, so that they only need reading. */
  readonly isChecked?: boolean;
}

/**
 * Reads step templates from JSON: one object, a list, or `{ "items": […] }`, as the public library, the server and its
 * API write them. Each record with an error is refused on its own; of two with the same id or name the first wins.
 * Nothing in a template is ever executed.
 */
export function readTemplates(value: unknown, options: ReadTemplatesOptions): TemplatesRead {
  const entries = entriesIn(value);
  const records = entries.filter(isRecord);
  if (records.length === 0) return { templates: [], problems: [noTemplate] };
  if (options.isChecked === true)
    return { templates: records.map((record) => readTemplate(record, options)), problems: [] };
  const templates: StepTemplate[] = [];
  const problems: TemplateProblem[] = entries.flatMap((entry, at) => (isRecord(entry) ? [] : [notATemplate(at)]));
  const taken = new Set<string>();
  for (const record of records) {
    const found = [...checkRecord(record, options.builtins), ...duplicates(record, taken)];
    problems.push(...found);
    if (found.some(({ severity }) => severity === 'error')) continue;
    for (const key of keysOf(record)) taken.add(key);
    templates.push(readTemplate(record, options));
  }
  return { templates, problems };
}

const noTemplate: TemplateProblem = {
  rule: 'TR01',
  severity: 'error',
  template: '',
  parameter: null,
  message: 'There is no step template in this file. A template has "ActionType" and "Properties".',
};

function notATemplate(at: number): TemplateProblem {
  return { ...noTemplate, message: `Entry ${at + 1} of the list is not a step template. It is left out.` };
}

/** A server answers with `Items`, the public library with `items`. */
function entriesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isJsonObject(value)) return [value];
  const list = value['items'] ?? value['Items'];
  return Array.isArray(list) ? list : [value];
}

function isRecord(value: unknown): value is JsonObject {
  if (!isJsonObject(value)) return false;
  const meta = value['$Meta'];
  return (
    ('ActionType' in value && 'Properties' in value) ||
    (isJsonObject(meta) && meta['Type'] === 'ActionTemplate') ||
    (textIn(value, 'Type').includes('.') && 'Properties' in value)
  );
}

const identities = ['Id', 'Name'] as const;

function keysOf(record: JsonObject): readonly string[] {
  return identities.map((field) => keyOf(record, field));
}

function keyOf(record: JsonObject, field: (typeof identities)[number]): string {
  return `${field} ${foldCase(textIn(record, field))}`;
}

/** TR02: two templates of one import have the same id or name. */
function duplicates(record: JsonObject, taken: ReadonlySet<string>): readonly TemplateProblem[] {
  const name = textIn(record, 'Name');
  return identities
    .filter((field) => taken.has(keyOf(record, field)))
    .map((field) => ({
      rule: 'TR02' as const,
      severity: 'error' as const,
      template: name,
      parameter: null,
      message: `An earlier template has the same ${field === 'Id' ? `id ${textIn(record, 'Id')}` : `name "${name}"`}. The first one is used.`,
    }));
}
