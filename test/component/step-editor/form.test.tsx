import { fireEvent, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { pairsIn, pairsText } from '../../../src/features/step-editor/what/form/pairs';
import { actionOf, processWith, stepOf } from '../../support/processOf';
import { builtinTemplates, communityTemplates } from '../../support/templates';
import { openEditor } from './openEditor';

async function openForm(actionType: string | null, properties: Record<string, string> = {}) {
  const action = actionOf('run', { actionType, properties: new Map(Object.entries(properties)) });
  const editor = openEditor(processWith([stepOf('run', { actions: [action] })]), 'run');
  await editor.openSection('What it does');
  const stored = (key: string) => editor.step('run').actions[0]?.properties.get(key);
  return { ...editor, stored };
}

test('a check box shows the default, writes the choice and keeps other spellings until then', async () => {
  const key = 'OctopusUseBundledTooling';
  const { user, screen, stored, labels } = await openForm('Octopus.Script', { [key]: 'false' });
  const box = screen.getByRole('checkbox', { name: 'Use bundled tools' });
  expect(box).not.toBeChecked();
  expect(stored(key)).toBe('false');
  await user.click(box);
  expect(stored(key)).toBe('True');
  expect(labels()).toEqual(['Change Use bundled tools of "run"']);
});

test('a choice that the file does not make shows its default', async () => {
  const { user, screen, stored } = await openForm('Octopus.Script');
  const source = within(screen.getByRole('group', { name: /^Source/ }));
  expect(source.getByRole('radio', { name: 'Entered here' })).toBeChecked();
  expect(stored('Octopus.Action.Script.ScriptSource')).toBeUndefined();
  await user.click(source.getByRole('radio', { name: 'File in a package' }));
  expect(stored('Octopus.Action.Script.ScriptSource')).toBe('Package');
});

test('a text that is none of the choices is kept and said until a standard one is asked for', async () => {
  const key = 'Octopus.Action.Script.Syntax';
  const { user, screen, stored } = await openForm('Octopus.Script', { [key]: 'Perl' });
  const language = within(screen.getByRole('group', { name: /^Language/ }));
  expect(language.getByRole('combobox')).toHaveValue('Perl');
  expect(language.getByText(/Not a standard value; kept as it is/)).toBeVisible();
  expect(stored(key)).toBe('Perl');
  await user.click(language.getByRole('button', { name: 'Choose a standard value' }));
  expect(language.getByRole('combobox')).toHaveValue('PowerShell');
});

test('a choice can be bound to an expression', async () => {
  const { user, screen, stored } = await openForm('Octopus.Script');
  const language = within(screen.getByRole('group', { name: /^Language/ }));
  await user.click(language.getByRole('button', { name: 'Use an expression for Language' }));
  const field = language.getByRole('combobox', { name: 'Language' });
  await user.clear(field);
  fireEvent.change(field, { target: { value: '#{Shell}' } });
  await waitFor(() => expect(stored('Octopus.Action.Script.Syntax')).toBe('#{Shell}'));
  expect(language.getByText(/Bound to an expression/)).toBeVisible();
});

test('emptying a text takes it out of the file, unless its default would come back', async () => {
  const { user, screen, stored } = await openForm('Octopus.Email', { 'Octopus.Action.Email.Subject': 'Done' });
  await user.clear(screen.getByRole('combobox', { name: /^Subject/ }));
  expect(stored('Octopus.Action.Email.Subject')).toBeUndefined();
});

test('teams are chips, kept as one text with commas', async () => {
  const key = 'Octopus.Action.Manual.ResponsibleTeamIds';
  const { user, screen, stored } = await openForm('Octopus.Manual', { [key]: 'global/everyone' });
  await user.type(screen.getByRole('combobox', { name: /Add to .*[Tt]eams/ }), 'release-managers{Enter}');
  expect(stored(key)).toBe('global/everyone,release-managers');
});

test('names with values are a table, kept as a JSON object', async () => {
  const key = 'Octopus.Action.Docker.EnvVariable';
  const { user, screen, stored } = await openForm('Octopus.DockerRun', { [key]: '{"A":"1"}' });
  const field = screen.container.querySelector<HTMLElement>(`[data-field="${key}"]`);
  if (field === null) throw new Error('No field for the variables.');
  const table = within(field);
  await user.click(table.getByRole('button', { name: 'Add' }));
  await user.type(table.getByRole('textbox', { name: /^Name 2/ }), 'B');
  await user.type(table.getByRole('textbox', { name: 'Value of B' }), '2');
  expect(stored(key)).toBe('{"A":"1","B":"2"}');
});

test('an unknown kind has no made-up fields; all it says is under Other settings', async () => {
  const { screen, openSection } = await openForm('Acme.Robot', { Arm: 'left' });
  await openSection('Other settings');
  expect(screen.getByRole('textbox', { name: 'Arm' })).toHaveValue('left');
});

test('a feature brings its fields when it is switched on', async () => {
  const { user, screen, stored } = await openForm('Octopus.TentaclePackage');
  expect(screen.queryByRole('combobox', { name: /Install to/ })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Custom installation directory' }));
  expect(stored('Octopus.Action.EnabledFeatures')).toMatch(/CustomDirectory/);
  expect(screen.getByRole('combobox', { name: /Install to/ })).toBeVisible();
});

test.each([
  ['{"b":"1","a":"2","10":"x"}', true],
  ['{ "a" : "x y" }', true],
  ['{"a":1}', false],
  ['{"a":{"b":"c"}}', false],
  ['[]', false],
  ['{"a":"1"', false],
])('%s is a table of pairs: %s', (text, isTable) => {
  const pairs = pairsIn(text);
  expect(pairs !== null).toBe(isTable);
  if (pairs !== null) expect(pairsIn(pairsText(pairs) ?? '{}')).toEqual(pairs);
});

test('a step of an unknown template gets fields once a person says which template it is', async () => {
  const slack = communityTemplates(builtinTemplates()).find(({ name }) => /slack/i.test(name));
  const [first] = slack?.parameters ?? [];
  if (slack === undefined || first === undefined) throw new Error('The pack has no Slack template.');
  const given = Object.fromEntries(slack.parameters.map(({ name }) => [name, '']));
  const { user, screen, stored } = await openForm(null, {
    'Octopus.Action.Template.Id': 'ActionTemplates-7',
    'Octopus.Action.Template.Version': '0',
    ...given,
    [first.name]: 'mine',
  });
  expect(screen.container.querySelector(`[data-field="${first.name}"]`)).toBeNull();
  await user.click(screen.getByRole('button', { name: `Show the fields of ${slack.name}` }));
  expect(screen.container.querySelector(`[data-field="${first.name}"]`)).not.toBeNull();
  expect(stored('Octopus.Action.Template.Id')).toBe('ActionTemplates-7');
  await user.click(screen.getByRole('button', { name: 'It is a different one' }));
  expect(screen.container.querySelector(`[data-field="${first.name}"]`)).toBeNull();
});
