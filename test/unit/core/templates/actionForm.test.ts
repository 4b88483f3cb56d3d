import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actionForm,
  enabledIn,
  likelyTemplates,
  type PropertyBag,
  propertiesInForm,
  propertyOf,
  stepFromTemplate,
  withFeature,
} from '../../../../src/core/index';
import { actionOf, processWith } from '../../../support/processOf';
import { builtinTemplates, communityTemplates } from '../../../support/templates';

const builtins = builtinTemplates();
const community = communityTemplates(builtins);
const all = [...builtins, ...community];

const script = (properties: Record<string, string>) =>
  actionOf('run', { actionType: 'Octopus.Script', properties: new Map(Object.entries(properties)) });
const labels = (properties: Record<string, string>) =>
  actionForm(script(properties), all).own.map(({ label }) => label);

describe('the fields of a built-in type', () => {
  test('are those its values give a meaning', () => {
    expect(labels({})).toEqual(['Source', 'Language', 'Script', 'Use bundled tools']);
    expect(labels({ 'Octopus.Action.Script.ScriptSource': 'Package' })).toContain('Script file');
    expect(labels({ 'octopus.action.script.scriptsource': 'package' })).not.toContain('Script');
  });

  test('come for every one of the 63 types without a name twice', () => {
    for (const template of builtins) {
      const step = stepFromTemplate(template, processWith([]));
      const [action] = step.actions;
      if (action === undefined) continue;
      const form = actionForm(action, all);
      const names = propertiesInForm(action, form).map((name) => name.toLowerCase());
      expect(new Set(names).size, template.name).toBe(names.length);
      expect(form.builtin?.id).toBe(template.id);
    }
  });

  test('leave out the mirror of the primary package while it says the same', () => {
    const packaged = (feed: string) =>
      actionOf('web', {
        actionType: 'Octopus.TentaclePackage',
        packages: [
          {
            name: '',
            packageId: 'Acme.Web',
            feed: 'nuget',
            acquisitionLocation: 'Server',
            version: null,
            properties: new Map(),
            extras: [],
          },
        ],
        properties: new Map([
          ['Octopus.Action.Package.PackageId', 'Acme.Web'],
          ['Octopus.Action.Package.FeedId', feed],
        ]),
      });
    const own = (feed: string) => actionForm(packaged(feed), all).own.map(({ name }) => name);
    expect(own('nuget')).not.toContain('Octopus.Action.Package.FeedId');
    expect(own('another')).toContain('Octopus.Action.Package.FeedId');
  });
});

describe('features', () => {
  const key = 'Octopus.Action.EnabledFeatures';

  test('bring their fields while they are on', () => {
    const on = { [key]: ',Octopus.Features.SubstituteInFiles' };
    const fields = (properties: Record<string, string>) =>
      actionForm(script(properties), all).features.filter(({ parameters }) => parameters.length > 0);
    expect(fields({})).toEqual([]);
    expect(fields(on).map(({ feature }) => feature.id)).toEqual(['Octopus.Features.SubstituteInFiles']);
  });

  test('switched on and off again leave the list as it was written, and others alone', () => {
    const name = fc.constantFrom('Octopus.Features.One', 'Octopus.Features.Two', 'Mine');
    fc.assert(
      fc.property(fc.array(name), fc.boolean(), name, (names, comma, feature) => {
        const before = script(names.length > 0 ? { [key]: `${comma ? ',' : ''}${names.join(',')}` } : {});
        const on = withFeature(before, feature, true);
        expect(enabledIn(on)).toContain(feature);
        const off = withFeature(on, feature, false);
        expect(enabledIn(off)).toEqual(names.filter((each) => each !== feature));
        if (!names.includes(feature)) expect(off.properties).toEqual(before.properties);
      }),
      { seed: 7 },
    );
  });
});

describe('the library template of an action', () => {
  const slack = community.find(({ name }) => /slack/i.test(name));
  if (slack === undefined) throw new Error('The pack has no Slack template.');

  test('is known from the words of its script', () => {
    const [action] = stepFromTemplate(slack, processWith([])).actions;
    if (action === undefined) throw new Error('A library template makes one action.');
    expect(actionForm(action, all).library?.id).toBe(slack.id);
    const changed: PropertyBag = new Map([...action.properties, ['Octopus.Action.Script.ScriptBody', 'exit 0']]);
    expect(actionForm({ ...action, properties: changed }, all).library).toBeNull();
  });

  test('is proposed when most of the values are its parameters and it is not older', () => {
    const given = slack.parameters.map(({ name }) => [name, 'x'] as const);
    const version = (text: string) =>
      actionOf('tell', {
        actionType: null,
        properties: new Map([
          ['Octopus.Action.Template.Id', 'ActionTemplates-7'],
          ['Octopus.Action.Template.Version', text],
          ...given,
        ]),
      });
    expect(likelyTemplates(version('0'), all).map(({ id }) => id)).toContain(slack.id);
    expect(likelyTemplates(version('1000'), all)).toEqual([]);
    expect(likelyTemplates(actionOf('tell', { actionType: null }), all)).toEqual([]);
    expect(propertyOf(version('0').properties, 'Octopus.Action.Template.Id')).toBe('ActionTemplates-7');
  });
});
