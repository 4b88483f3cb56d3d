import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Action,
  readTemplates,
  type StepTemplate,
  stepFromTemplate,
  templateStanding,
  toNewerTemplate,
} from '../../../../src/core/index';
import { processOf } from '../../../support/processOf';
import { guidOf, templateRecord } from '../../../support/templateRecords';
import { builtinTemplates } from '../../../support/templates';

const builtins = builtinTemplates();

interface Parameter {
  readonly id?: string;
  readonly name: string;
  readonly control?: string;
  readonly value?: string;
  readonly options?: string;
}

function template(
  version: number,
  parameters: readonly Parameter[],
  script = `echo ${version}`,
  properties: Record<string, string> = {},
): StepTemplate {
  const record = templateRecord('Ring', {
    Version: version,
    Properties: {
      'Octopus.Action.Script.ScriptSource': 'Inline',
      'Octopus.Action.Script.Syntax': 'Bash',
      'Octopus.Action.Script.ScriptBody': script,
      ...properties,
    },
    Parameters: parameters.map(({ id, name, control = 'SingleLineText', value = '', options = '' }) => ({
      Id: id === undefined ? '' : guidOf(id),
      Name: name,
      Label: name,
      HelpText: name,
      DefaultValue: value,
      DisplaySettings: {
        'Octopus.ControlType': control,
        ...(options === '' ? {} : { 'Octopus.SelectOptions': options }),
      },
    })),
  });
  const read = readTemplates(record, { builtins, source: 'custom' });
  const [made] = read.templates;
  if (made === undefined) throw new Error(read.problems.map(({ message }) => message).join());
  return made;
}

/** The action of a step made from a template, its values as given. */
function actionOf(from: StepTemplate, values: Readonly<Record<string, string>> = {}, linkedAs?: string): Action {
  const step = stepFromTemplate(from, processOf('a'), linkedAs === undefined ? {} : { linkedAs });
  const [action] = step.actions;
  if (action === undefined) throw new Error('no action');
  return { ...action, properties: new Map([...action.properties, ...Object.entries(values)]) };
}

const valuesOf = (action: Action, ...names: string[]) => names.map((name) => action.properties.get(name) ?? null);
const script = (action: Action) => action.properties.get('Octopus.Action.Script.ScriptBody');
const kinds = (update: ReturnType<typeof toNewerTemplate>) => update.changes.map(({ kind, name }) => `${kind} ${name}`);

describe('a newer version of a template', () => {
  test('takes its script along and leaves the values', () => {
    const [old, next] = [template(1, [{ name: 'Text', value: 'hi' }]), template(2, [{ name: 'Text', value: 'hi' }])];
    const update = toNewerTemplate(actionOf(old, { Text: 'mine' }), old, next);
    expect(script(update.action)).toBe('echo 2');
    expect(valuesOf(update.action, 'Text')).toEqual(['mine']);
    expect(update.needsLook).toBe(false);
  });

  test("keeps the step's own settings and unknown ones", () => {
    const [old, next] = [template(1, []), template(2, [], 'echo 2', { 'Octopus.Action.RunOnServer': 'true' })];
    const own = { 'Octopus.Action.RunOnServer': 'false', 'Octopus.Action.AutoRetry.MaximumCount': '3', Note: 'x' };
    const update = toNewerTemplate(actionOf(old, own), old, next);
    expect(valuesOf(update.action, ...Object.keys(own))).toEqual(Object.values(own));
  });

  test('drops properties it no longer has', () => {
    const [old, next] = [
      template(1, [], 'echo', { 'Octopus.Action.Script.ScriptParameters': '-v' }),
      template(2, [], 'echo'),
    ];
    expect(
      valuesOf(toNewerTemplate(actionOf(old), old, next).action, 'Octopus.Action.Script.ScriptParameters'),
    ).toEqual([null]);
  });

  test('asks for new parameters without a default and takes the others', () => {
    const old = template(1, []);
    const next = template(2, [{ name: 'With', value: 'd' }, { name: 'Without' }, { name: 'Box', control: 'Checkbox' }]);
    const update = toNewerTemplate(actionOf(old), old, next);
    expect(update.changes).toMatchObject([
      { kind: 'added', name: 'With', value: 'd', needsValue: false },
      { kind: 'added', name: 'Without', value: '', needsValue: true },
      { kind: 'added', name: 'Box', needsValue: false },
    ]);
    expect(update.needsLook).toBe(true);
    const answered = toNewerTemplate(actionOf(old), old, next, { values: new Map([['without', '']]) });
    expect(answered.needsLook).toBe(false);
    expect(valuesOf(answered.action, 'With', 'Without')).toEqual(['d', null]);
  });

  test('says which values it drops', () => {
    const [old, next] = [template(1, [{ name: 'Gone' }, { name: 'Empty' }]), template(2, [])];
    const update = toNewerTemplate(actionOf(old, { Gone: 'x' }), old, next);
    expect(update.changes).toEqual([{ kind: 'dropped', name: 'Gone', label: 'Gone', value: 'x' }]);
    expect(valuesOf(update.action, 'Gone')).toEqual([null]);
  });

  test('follows a parameter by its id to its new name', () => {
    const [old, next] = [template(1, [{ id: 'a', name: 'Old' }]), template(2, [{ id: 'a', name: 'New' }])];
    const update = toNewerTemplate(actionOf(old, { Old: 'v' }), old, next);
    expect(update.changes).toEqual([{ kind: 'renamed', name: 'New', label: 'New', from: 'Old', value: 'v' }]);
    expect(valuesOf(update.action, 'Old', 'New')).toEqual([null, 'v']);
  });

  test('follows two parameters that swap their names', () => {
    const old = template(1, [
      { id: 'a', name: 'One' },
      { id: 'b', name: 'Two' },
    ]);
    const next = template(2, [
      { id: 'a', name: 'Two' },
      { id: 'b', name: 'One' },
    ]);
    const { action } = toNewerTemplate(actionOf(old, { One: '1', Two: '2' }), old, next);
    expect(valuesOf(action, 'One', 'Two')).toEqual(['2', '1']);
  });

  test('leaves a value that the step had under the name of a new parameter', () => {
    const [old, next] = [template(1, []), template(2, [{ name: 'Text', value: 'default' }])];
    expect(valuesOf(toNewerTemplate(actionOf(old, { Text: 'mine' }), old, next).action, 'Text')).toEqual(['mine']);
  });

  test('goes by names where an id stands twice', () => {
    const twice = [
      { id: 'a', name: 'One' },
      { id: 'a', name: 'Two' },
    ];
    const [old, next] = [template(1, twice), template(2, [...twice].reverse())];
    expect(valuesOf(toNewerTemplate(actionOf(old, { One: '1', Two: '2' }), old, next).action, 'One', 'Two')).toEqual([
      '1',
      '2',
    ]);
  });

  test('offers a new default where the value was the old one, and changes nothing unasked', () => {
    const [old, next] = [template(1, [{ name: 'Text', value: 'a' }]), template(2, [{ name: 'Text', value: 'b' }])];
    const update = toNewerTemplate(actionOf(old), old, next);
    expect(update.changes).toMatchObject([{ kind: 'kept', value: 'a', newDefault: 'b' }]);
    expect(valuesOf(update.action, 'Text')).toEqual(['a']);
    expect(toNewerTemplate(actionOf(old, { Text: 'mine' }), old, next).changes).toMatchObject([{ newDefault: null }]);
  });

  test('that never had a value does not get the default', () => {
    const [old, next] = [template(1, [{ name: 'Text', value: '' }]), template(2, [{ name: 'Text', value: 'b' }])];
    expect(valuesOf(toNewerTemplate(actionOf(old), old, next).action, 'Text')).toEqual([null]);
  });
});

describe('another control', () => {
  const cases = [
    ['one line to several', 'SingleLineText', 'MultiLineText', 'v', 'kept', 'v'],
    ['several lines to one', 'MultiLineText', 'SingleLineText', 'v', 'retyped', 'v'],
    ['text to a list that has the value', 'SingleLineText', 'Select', 'b', 'kept', 'b'],
    ['text to a list that lacks the value', 'SingleLineText', 'Select', 'z', 'retyped', 'z'],
    ['text to a list, an expression', 'SingleLineText', 'Select', '#{Z}', 'kept', '#{Z}'],
    ['text to a secret', 'SingleLineText', 'Sensitive', 'plain', 'retyped', null],
    ['text to a secret, an expression', 'SingleLineText', 'Sensitive', '#{Secret}', 'retyped', '#{Secret}'],
    ['a check box to text', 'Checkbox', 'SingleLineText', 'True', 'retyped', 'True'],
  ] as const;
  test.each(cases)('%s', (_case, from, to, value, kind, after) => {
    const options = 'a|A\nb|B';
    const [old, next] = [
      template(1, [{ name: 'P', control: from, options }]),
      template(2, [{ name: 'P', control: to, options }]),
    ];
    const update = toNewerTemplate(actionOf(old, { P: value }), old, next);
    expect(kinds(update)).toEqual([`${kind} P`]);
    expect(valuesOf(update.action, 'P')).toEqual([after]);
    expect(update.needsLook).toBe(kind === 'retyped');
  });
});

describe('a text that was changed in the step', () => {
  const [old, next] = [template(1, []), template(2, [])];
  const mine = actionOf(old, { 'Octopus.Action.Script.ScriptBody': 'echo mine' });

  test('is reported before it is replaced', () => {
    const update = toNewerTemplate(mine, old, next);
    expect(update.changes).toEqual([
      {
        kind: 'overwritten',
        name: 'Octopus.Action.Script.ScriptBody',
        mine: 'echo mine',
        next: 'echo 2',
        isKept: false,
      },
    ]);
    expect(update.needsLook).toBe(true);
    expect(script(update.action)).toBe('echo 2');
  });

  test('can be kept', () => {
    const keeps = new Set(['Octopus.Action.Script.ScriptBody']);
    expect(script(toNewerTemplate(mine, old, next, { keeps }).action)).toBe('echo mine');
  });

  test('is no change where only the ends of lines differ', () => {
    const [before, after] = [template(1, [], 'a\nb'), template(2, [], 'c')];
    const stored = actionOf(before, { 'Octopus.Action.Script.ScriptBody': 'a\r\nb\r\n' });
    expect(toNewerTemplate(stored, before, after).changes).toEqual([]);
  });
});

describe('an action linked to a server', () => {
  const [old, next] = [template(1, [{ name: 'Text' }]), template(3, [{ name: 'Text' }, { name: 'More', value: 'm' }])];

  test('gets values and the number, nothing of the template', () => {
    const update = toNewerTemplate(actionOf(old, { Text: 'v' }, 'ActionTemplates-7'), old, next);
    expect(update.action.actionType).toBeNull();
    expect([...update.action.properties]).toEqual([
      ['Octopus.Action.Template.Id', 'ActionTemplates-7'],
      ['Octopus.Action.Template.Version', '3'],
      ['Text', 'v'],
      ['More', 'm'],
    ]);
  });

  test('needs a look where its version is not here', () => {
    const update = toNewerTemplate(actionOf(old, { Text: 'v' }, 'ActionTemplates-7'), null, next);
    expect(update.needsLook).toBe(true);
    expect(kinds(update)).toEqual(['kept Text', 'added More']);
  });
});

describe('how an action stands to its template', () => {
  const [one, two] = [template(1, [{ name: 'Text' }]), template(2, [{ name: 'Text' }])];
  const links = { 'ActionTemplates-7': two.id };

  test('is known by id and version of a linked one', () => {
    const standing = templateStanding(actionOf(one, {}, 'ActionTemplates-7'), [two], [one], links);
    expect(standing).toEqual({ template: two, from: one, version: 1, isBehind: true });
  });

  test('is known by the content of one that is complete in itself', () => {
    expect(templateStanding(actionOf(one), [two], [one])).toEqual({
      template: two,
      from: one,
      version: 1,
      isBehind: true,
    });
    expect(templateStanding(actionOf(two), [two], [one])).toMatchObject({ isBehind: false });
  });

  test('is not known without a trace', () => {
    expect(templateStanding(actionOf(one), [two], [])).toBeNull();
    expect(templateStanding(actionOf(one, {}, 'ActionTemplates-8'), [two], [one], links)).toBeNull();
  });
});

const anyParameters = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    value: fc.constantFrom('', 'x', '#{Y}'),
    control: fc.constantFrom('SingleLineText', 'MultiLineText', 'Checkbox', 'Sensitive'),
  }),
  { selector: ({ name }) => name },
);

test('an update to the same version changes nothing', () => {
  fc.assert(
    fc.property(anyParameters, fc.boolean(), (parameters, isLinked) => {
      const same = template(4, parameters);
      const action = actionOf(same, {}, isLinked ? 'ActionTemplates-7' : undefined);
      const update = toNewerTemplate(action, same, same);
      expect([...update.action.properties]).toEqual([...action.properties]);
      expect(update.needsLook).toBe(false);
    }),
  );
});

test('an updated action reads as one of the new version, and updating again changes nothing', () => {
  fc.assert(
    fc.property(anyParameters, anyParameters, (before, after) => {
      const [old, next] = [template(1, before), template(2, after)];
      const once = toNewerTemplate(actionOf(old), old, next).action;
      expect(templateStanding(once, [next], [old])).toMatchObject({ template: next, isBehind: false });
      const again = toNewerTemplate(once, next, next).action;
      expect([...again.properties]).toEqual([...once.properties]);
    }),
  );
});
