import { expect, test } from 'vitest';
import {
  asConfigured,
  emptyModel,
  placesNaming,
  readTemplates,
  renameEverywhere,
  stepNameValues,
} from '../../../../src/core/index';
import { granted } from '../../../support/granted';
import { actionOf, processWith, stepOf } from '../../../support/processOf';
import { builtinTemplates } from '../../../support/templates';

const builtins = builtinTemplates();
const parameter = (Name: string, type: string) => ({
  Id: Name,
  Name,
  Label: Name,
  DefaultValue: null,
  DisplaySettings: { 'Octopus.ControlType': type },
});
const library = readTemplates(
  {
    items: [
      {
        Id: 'aaaaaaaa-0000-0000-0000-000000000001',
        Name: 'After a step',
        ActionType: 'Octopus.Script',
        Version: 1,
        Properties: { 'Octopus.Action.Script.ScriptBody': 'echo' },
        Parameters: [parameter('From', 'StepName'), parameter('Title', 'SingleLineText')],
      },
    ],
  },
  { builtins, source: 'community' },
).templates;

const user = stepOf('use', {
  actions: [
    actionOf('use', {
      properties: new Map([
        ['Octopus.Action.Template.Id', 'aaaaaaaa-0000-0000-0000-000000000001'],
        ['From', 'Fetch'],
        ['Title', 'Fetch'],
      ]),
    }),
  ],
});
const process = processWith([stepOf('fetch'), user]);
const templates = [...builtins, ...library];

test('a parameter that chooses a step is named, a text that reads the same is not', () => {
  expect(library).toHaveLength(1);
  expect(stepNameValues(process, 'fetch', templates)).toEqual([{ stepId: 'use', actionId: 'use', field: 'From' }]);
  expect(stepNameValues(process, 'use', templates)).toEqual([]);
  expect(stepNameValues(process, 'fetch', builtins)).toEqual([]);
});

test('it is listed and follows with the rest, or stays with it', () => {
  const context = { process, model: emptyModel, scenario: asConfigured };
  const values = stepNameValues(process, 'fetch', templates);
  expect(placesNaming(context, 'fetch', null, values)).toEqual([
    { kind: 'text', stepId: 'use', actionId: 'use', field: 'From' },
  ]);
  const request = { stepId: 'fetch', actionId: null, name: ' get ', slug: null, values };
  const chosen = (updateReferences: boolean) => {
    const { process: after } = granted(renameEverywhere(context, { ...request, updateReferences }));
    const { properties } = after.steps[1]!.actions[0]!;
    return [properties.get('From'), properties.get('Title')];
  };
  expect(chosen(true)).toEqual(['get', 'Fetch']);
  expect(chosen(false)).toEqual(['Fetch', 'Fetch']);
});
