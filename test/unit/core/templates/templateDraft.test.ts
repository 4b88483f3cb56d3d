import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Action,
  copyTemplate,
  draftOf,
  type JsonObject,
  literalsIn,
  logoOf,
  propertyOf,
  readTemplates,
  stepFromTemplate,
  templateFromAction,
  writeDraft,
} from '../../../../src/core/index';
import { templateFolder } from '../../../support/corpusFolder';
import { processOf } from '../../../support/processOf';
import { templateRecord } from '../../../support/templateRecords';
import { builtinTemplates } from '../../../support/templates';

const builtins = builtinTemplates();
const folder = templateFolder();
if (folder === null) console.warn('Skipped: the public template library is not on this machine.');

const stampOf = (record: JsonObject) => ({
  id: String(record['Id']),
  version: Number(record['Version']),
  exportedAt: String((record['$Meta'] as JsonObject)['ExportedAt']),
  author: String(record['LastModifiedBy']),
});

function counter(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `1a2b3c4d-5e6f-4a1b-8c2d-${String(last).padStart(12, '0')}`;
  };
}

const stamp = { exportedAt: '2026-01-02T03:04:05.000Z', author: 'me' };

describe.skipIf(folder === null)('a draft of a template of the public library', () => {
  const records = readdirSync(folder ?? '.')
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder ?? '', file), 'utf8').replace(/^\uFEFF/, '')) as JsonObject);

  test('is written as it was read, field by field and in the same order', () => {
    expect(records).toHaveLength(600);
    const differing = records.filter(
      (record) => JSON.stringify(writeDraft(draftOf(record), record, stampOf(record))) !== JSON.stringify(record),
    );
    expect(differing.map(({ Name }) => Name)).toEqual([]);
  });

  test('with another description differs in that alone', () => {
    for (const record of records) {
      const written = writeDraft({ ...draftOf(record), description: 'Other.' }, record, stampOf(record));
      expect({ ...written, Description: record['Description'] ?? null }).toEqual(record);
    }
  });

  test('is an own template without an error once it is copied', () => {
    const newId = counter();
    for (const record of records) {
      const [template] = readTemplates(record, { builtins, source: 'community' }).templates;
      if (template === undefined) throw new Error(String(record['Name']));
      const copy = copyTemplate(template, `${template.name} copy`, { ...stamp, id: newId() });
      const read = readTemplates(copy, { builtins, source: 'custom' });
      expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(read.templates[0]?.parameters).toEqual(template.parameters);
      expect(read.templates[0]?.presets).toEqual(template.presets);
    }
  });
});

describe('a draft', () => {
  const record = templateRecord('Ring', { Custom: { deep: [1, null] } }) as JsonObject;

  test('changes edited fields and keeps unknown ones', () => {
    const draft = draftOf(record);
    const [first] = draft.parameters;
    if (first === undefined) throw new Error('no parameter');
    const written = writeDraft(
      {
        ...draft,
        name: 'Ring twice',
        properties: new Map([...draft.properties, ['Octopus.Action.Script.ScriptBody', 'echo 2']]),
        parameters: [{ ...first, label: 'Text', controlType: 'Select', options: 'a|A' }],
      },
      record,
      { ...stampOf(record), version: 2 },
    );
    expect(written).toEqual({
      ...record,
      Name: 'Ring twice',
      Version: 2,
      Properties: { ...(record['Properties'] as JsonObject), 'Octopus.Action.Script.ScriptBody': 'echo 2' },
      StepPackageId: undefined,
      Parameters: [
        {
          ...((record['Parameters'] as readonly JsonObject[])[0] as JsonObject),
          Label: 'Text',
          DisplaySettings: { 'Octopus.ControlType': 'Select', 'Octopus.SelectOptions': 'a|A' },
        },
      ],
    });
    expect(Object.keys(written)).toEqual(Object.keys(record));
  });

  test('takes, changes and drops its logo, and nothing else moves', () => {
    const png = 'iVBORw0KGgoAAAANSUhEUg==';
    const stampNow = { ...stampOf(record), version: 2 };
    const withLogo = writeDraft({ ...draftOf(record), logo: png }, record, stampNow);
    expect(withLogo).toMatchObject({ Logo: png });
    expect(logoOf(withLogo)).toBe(png);
    const without = writeDraft({ ...draftOf(withLogo), logo: '' }, withLogo, stampNow);
    expect(Object.keys(without)).not.toContain('Logo');
    expect(without).toEqual({ ...withLogo, Logo: undefined });
  });

  test.each([
    ['no picture', 'aGVsbG8='],
    ['a page', '<svg onload=alert(1)>'],
    ['an address', 'https://example.org/a.png'],
    ['one too large', `iVBORw0KGgo${'A'.repeat(90_000)}`],
    ['letters after it', 'iVBORw0KGgo"onerror="x'],
  ])('shows no logo that is %s, and keeps it in the file', (_what, logo) => {
    const odd = { ...record, Logo: logo };
    expect(logoOf(odd)).toBeNull();
    expect(writeDraft(draftOf(odd), odd, stampOf(odd))).toEqual(odd);
  });

  test('of nothing has the fields in the order of the library', () => {
    const written = writeDraft({ ...draftOf({}), name: 'New', actionType: 'Octopus.Script' }, null, {
      ...stamp,
      id: 'x',
      version: 1,
    });
    expect(Object.keys(written)).toEqual([
      'Id',
      'Name',
      'Description',
      'ActionType',
      'Version',
      'CommunityActionTemplateId',
      'Packages',
      'GitDependencies',
      'Properties',
      'Parameters',
      'StepPackageId',
      '$Meta',
      'LastModifiedBy',
      'Category',
    ]);
  });
});

test.each(builtins.map((template) => [template.name, template] as const))(
  'an own template is made of the built-in step %s',
  (_name, builtin) => {
    const copy = copyTemplate(builtin, 'Mine', { ...stamp, id: counter()() });
    const read = readTemplates(copy, { builtins, source: 'custom' });
    const errors = read.problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'TR09');
    expect(errors).toEqual([]);
    expect(copy['ActionType']).toBe(builtin.actionType);
  },
);

describe('a template made of a step', () => {
  const [ring] = readTemplates(templateRecord('Ring'), { builtins, source: 'community' }).templates;
  if (ring === undefined) throw new Error('no template');
  const step = stepFromTemplate(ring, processOf('a'));
  const [made] = step.actions;
  if (made === undefined) throw new Error('no action');
  const action: Action = {
    ...made,
    environments: ['production'],
    notes: 'mine',
    properties: new Map([
      ...made.properties,
      ['Message', 'good day'],
      ['Octopus.Action.Script.ScriptParameters', '--loud'],
      ['Octopus.Action.AutoRetry.MaximumCount', '3'],
      ['Octopus.Action.RunOnServer', 'true'],
    ]),
  };

  test('proposes the values of its script and the texts of its type', () => {
    const literals = literalsIn(action, [...builtins, ring]);
    expect(literals.map(({ name, value, isValue }) => [name, value, isValue])).toContainEqual([
      'Message',
      'good day',
      true,
    ]);
    expect(literals.map(({ name }) => name)).not.toContain('ScriptBody');
    expect(literals.map(({ name }) => name)).not.toContain('Syntax');
  });

  test('holds the type and its content, the chosen texts as parameters, and nothing of the step', () => {
    const literals = literalsIn(action, [...builtins, ring]);
    const settings = [{ ...(literals.find(({ isValue }) => isValue) ?? literals[0]!) }];
    const record = templateFromAction(
      action,
      ring,
      { name: 'Mine', description: 'Does it.', prefix: 'Ring.', chosen: settings },
      stamp,
      counter(),
    );
    const read = readTemplates(record, { builtins, source: 'custom' });
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [template] = read.templates;
    expect(template).toMatchObject({ name: 'Mine', version: 1, actionType: 'Octopus.Script', source: 'custom' });
    expect(template?.parameters).toMatchObject([
      { name: 'Message', label: 'Message', help: 'What to say.', defaultValue: 'good day' },
    ]);
    expect(Object.keys(record['Properties'] as JsonObject)).toEqual([
      'Octopus.Action.Script.ScriptSource',
      'Octopus.Action.Script.Syntax',
      'Octopus.Action.Script.ScriptBody',
      'Octopus.Action.Script.ScriptParameters',
      'Octopus.Action.RunOnServer',
    ]);
  });

  test('makes a step equal to the first', () => {
    const literals = literalsIn(action, [...builtins, ring]);
    const record = templateFromAction(
      action,
      ring,
      { name: 'Mine', description: '', prefix: 'Ring.', chosen: literals },
      stamp,
      counter(),
    );
    const [template] = readTemplates(record, { builtins, source: 'custom' }).templates;
    if (template === undefined) throw new Error('not read');
    const [again] = stepFromTemplate(template, processOf('a')).actions;
    for (const { property, name, value, isValue } of literals) {
      const parameter = isValue ? property : `Ring.${name}`;
      expect(propertyOf(again?.properties ?? new Map(), parameter)).toBe(value);
      if (!isValue) expect(propertyOf(again?.properties ?? new Map(), property)).toBe(`#{Ring.${name}}`);
    }
  });
});
