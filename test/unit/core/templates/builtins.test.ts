import { describe, expect, test } from 'vitest';
import { emptyRequired, readBuiltins, shownParameters, templateCategories } from '../../../../src/core/index';
import { builtin, builtinTemplates, servedJson } from '../../../support/templates';

describe('the built-in templates', () => {
  const templates = builtinTemplates();

  test('are the 63 of the catalogue, each with all of its own properties', () => {
    const steps = (servedJson('templates/builtin.json') as { steps: { properties: { key: string }[] }[] }).steps;
    expect(templates).toHaveLength(63);
    expect(steps.flatMap((step) => step.properties)).toHaveLength(826);
    for (const [at, step] of steps.entries()) {
      const own = templates[at]?.parameters.slice(0, step.properties.length);
      expect(own?.map(({ name }) => name)).toEqual(step.properties.map(({ key }) => key));
    }
  });

  test('have an id, a name, a description and a known group each', () => {
    for (const template of templates) {
      expect([template.id, template.name, template.description].map((text) => text !== '')).toEqual([true, true, true]);
      expect(templateCategories).toEqual(expect.arrayContaining([...template.categories]));
    }
    expect(new Set(templates.map(({ id }) => id)).size).toBe(63);
  });

  test('start where the catalogue says, and can run there', () => {
    expect(templates.filter((template) => !template.locations.includes(template.defaultLocation))).toEqual([]);
    expect(builtin('Octopus.Script').defaultLocation).toBe('worker');
    expect(builtin('Octopus.TentaclePackage').defaultLocation).toBe('target');
  });

  test('include the two that cannot be child actions', () => {
    const whole = templates.filter((template) => !template.canBeChild).map(({ actionType }) => actionType);
    expect(whole).toEqual(['Octopus.HealthCheck', 'Octopus.ProcessTemplate']);
  });

  test('mark the two whose keys are not published', () => {
    const provisional = templates.filter((template) => template.isProvisional).map(({ name }) => name);
    expect(provisional).toEqual(['Send a Slack Message', 'Send a Microsoft Teams Message']);
  });

  test.each([
    ['null', null],
    ['a list', []],
    ['steps that are no list', { schemaVersion: 1, steps: {} }],
  ])('cannot be read from %s', (_, value) => {
    expect(readBuiltins(value)).toMatchObject({ ok: false, error: { kind: 'not-a-catalogue' } });
  });

  test('of a newer version are refused by that version', () => {
    const read = readBuiltins({ schemaVersion: 2, steps: [] });
    expect(read).toMatchObject({ ok: false, error: { kind: 'newer-version' } });
    expect(!read.ok && read.error.message).toContain('version 2');
  });
});

describe('the parameters that have a meaning', () => {
  const script = builtin('Octopus.Script');
  const names = (values: Readonly<Record<string, string>>) =>
    shownParameters(script, new Map(Object.entries(values))).map(({ label }) => label);

  test('follow values of others, ignoring case', () => {
    expect(names({ 'Octopus.Action.Script.ScriptSource': 'INLINE' })).toEqual([
      'Source',
      'Language',
      'Script',
      'Use bundled tools',
    ]);
    expect(names({ 'Octopus.Action.Script.ScriptSource': 'Package' })).toEqual([
      'Source',
      'Script file',
      'Script arguments',
      'Use bundled tools',
    ]);
  });

  test('treat a missing value as the default of the built-in step', () => {
    expect(names({})).toEqual(['Source', 'Language', 'Script', 'Use bundled tools']);
  });

  test('include those of a feature while it is enabled', () => {
    const on = { 'Octopus.Action.EnabledFeatures': ',Octopus.Features.SubstituteInFiles' };
    expect(names(on).length).toBeGreaterThan(names({}).length);
  });

  test('are empty when they need a value and have none or blanks', () => {
    const empty = (text: string) =>
      emptyRequired(script, new Map([['Octopus.Action.Script.ScriptBody', text]])).map(({ label }) => label);
    expect(empty('')).toEqual(['Script']);
    expect(empty('  ')).toEqual(['Script']);
    expect(empty('echo 1')).toEqual([]);
  });
});
