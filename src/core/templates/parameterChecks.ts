import { foldCase, hasName } from '../base/caseless';
import type { JsonObject } from '../base/json';
import { isKnownControl, optionsOf } from './controls';
import { objectIn, objectsIn, textIn } from './jsonFields';
import type { Finding, RecordCheck } from './recordCheck';

/** Rules for the parameters of a template. */
export const parameterChecks: readonly RecordCheck[] = [
  {
    rule: 'TR05',
    severity: 'error',
    find: (record) => {
      const seen = new Set<string>();
      return each(record, ({ name }) => {
        const taken = seen.has(foldCase(name));
        seen.add(foldCase(name));
        return taken ? [`Two parameters are named "${name}". Rename one.`] : [];
      });
    },
  },
  {
    rule: 'TR06',
    severity: 'warning',
    find: (record) =>
      each(record, ({ control, name }) =>
        isKnownControl(control)
          ? []
          : [`"${name}" has the control "${control}", which this app does not know. It is edited as text.`],
      ),
  },
  {
    rule: 'TR07',
    severity: 'error',
    find: (record) =>
      each(record, ({ control, name, options }) =>
        control === 'Select' && optionsOf(options).length === 0
          ? [`"${name}" is a list without choices. Add some.`]
          : [],
      ),
  },
  {
    rule: 'TR10',
    severity: 'warning',
    find: (record) =>
      each(record, ({ name }) =>
        /^[\p{L}\p{N}_.-]+$/u.test(name)
          ? []
          : [`"${name}" is not a variable name: use letters, digits, "_", "." and "-".`],
      ),
  },
  {
    rule: 'TR11',
    severity: 'warning',
    find: (record) =>
      each(record, ({ value, name }) =>
        typeof value === 'number' || typeof value === 'boolean'
          ? [`The default of "${name}" is not text. It is read as text.`]
          : [],
      ),
  },
  {
    rule: 'TR12',
    severity: 'warning',
    find: (record) =>
      each(record, ({ control, name, value, options }) => {
        if (control !== 'Select' || typeof value !== 'string' || value === '' || value.includes('#{')) return [];
        return optionsOf(options).some((option) => option.value === value)
          ? []
          : [`The default "${value}" of "${name}" is not one of its choices.`];
      }),
  },
  { rule: 'TR13', severity: 'warning', find: (record) => each(record, oddOptions) },
  {
    rule: 'TR14',
    severity: 'warning',
    find: (record) =>
      each(record, ({ control, name, value }) =>
        control === 'Checkbox' && (value === null || value === '')
          ? [`The check box "${name}" has no default. It counts as off.`]
          : [],
      ),
  },
  {
    rule: 'TR15',
    severity: 'warning',
    find: (record) =>
      each(record, ({ control, name, value }) =>
        control === 'Sensitive' && typeof value === 'string' && value !== '' && !value.includes('#{')
          ? [`"${name}" is a secret with a default that everybody can read. It is left out.`]
          : [],
      ),
  },
  {
    rule: 'TR16',
    severity: 'warning',
    find: (record) =>
      each(record, ({ name, label, help }) => [
        ...(label.trim() === '' ? [`"${name}" has no label. Its name is shown.`] : []),
        ...(help.trim() === '' ? [`"${name}" has no help text.`] : []),
      ]),
  },
  {
    rule: 'TR23',
    severity: 'info',
    find: (record) =>
      each(record, ({ id, name }) => (id === '' ? [`"${name}" has no id. It is identified by its name.`] : [])),
  },
];

interface Parameter {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly control: string;
  readonly options: string;
  /** As in the record; null if missing. */
  readonly value: unknown;
}

function each(record: JsonObject, find: (parameter: Parameter) => readonly string[]): readonly Finding[] {
  return objectsIn(record, 'Parameters').flatMap((entry) => {
    const settings = objectIn(entry, 'DisplaySettings');
    const parameter: Parameter = {
      id: textIn(entry, 'Id'),
      name: textIn(entry, 'Name'),
      label: textIn(entry, 'Label'),
      help: textIn(entry, 'HelpText'),
      control: textIn(settings, 'Octopus.ControlType'),
      options: textIn(settings, 'Octopus.SelectOptions'),
      value: entry['DefaultValue'] ?? null,
    };
    return find(parameter).map((message) => ({ parameter: parameter.name, message }));
  });
}

function oddOptions({ control, name, options }: Parameter): readonly string[] {
  if (control !== 'Select') return [];
  const lines = options.split(/\r?\n/).filter((line) => line.trim() !== '');
  const values = lines.map((line) => (line.split('|')[0] ?? '').trim());
  const found: string[] = [];
  if (lines.some((line) => !line.includes('|'))) found.push(`Some choices of "${name}" have no text of their own.`);
  if (lines.some((line) => line.split('|').some((part) => part !== part.trim())))
    found.push(`Some choices of "${name}" have spaces at the start or end. They are left out.`);
  if (values.some((value, at) => hasName(values.slice(0, at), value)))
    found.push(`Some choices of "${name}" are listed twice. The first one is used.`);
  return found;
}
