import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type DeploymentModel, emptyModel, setActionProperty } from '../../../src/core/index';
import { VariablesPage } from '../../../src/features/variables/VariablesPage';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';

const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production' }],
  variables: [
    { name: 'Level', value: 'low' },
    { name: 'Level', value: 'high', scope: { environment: ['Production'] } },
    { name: 'Url', value: 'https://#{Level}.example' },
    { name: 'Key', value: null, sensitive: true },
  ],
};

function showPage(change: Partial<DeploymentModel> = {}) {
  const read = setActionProperty(
    processOf('build'),
    'build',
    'build',
    'Octopus.Action.Script.ScriptBody',
    'echo #{Level}',
  );
  if (!read.ok) throw new Error(read.error.message);
  const store = editorWith(read.value, { model: { ...model, ...change } });
  const { view, navigate } = store.getState();
  if (view.screen === 'process') navigate({ ...view, tab: 'model', part: 'variables' });
  const variables = () => store.getState().documents['test']!.content.model.variables;
  return { store, variables, ...renderWith(store, <VariablesPage />) };
}

test('a value is changed by typing it and leaving the field, and undo takes it back', async () => {
  const { screen, user, variables, store } = showPage();
  const value = screen.getByRole('textbox', { name: 'Value of Level, Production' });
  await user.clear(value);
  await user.type(value, 'higher{Enter}');
  expect(variables()[1]).toEqual({ name: 'Level', value: 'higher', scope: { environment: ['Production'] } });
  store.getState().undo();
  expect(variables()).toBe(model.variables);
});

test('the value of a variable is shown per environment, with the winner and the loser', async () => {
  const { screen, user } = showPage();
  const level = screen.getByRole('list', { name: 'Values of Level' }).closest<HTMLElement>('[data-variable]')!;
  await user.click(within(level).getByRole('button', { name: 'Value per environment' }));
  const row = within(level).getByRole('row', { name: /Production/ });
  expect(row).toHaveTextContent('high');
  expect(row).toHaveTextContent('scoped to Production; not chosen: low (no scope)');
  expect(within(level).getByRole('row', { name: /Test/ })).toHaveTextContent('low');
});

test('usages lead to the step, and to the variable that reads it', async () => {
  const { screen, user, store } = showPage();
  const level = screen.getByRole('list', { name: 'Values of Level' }).closest<HTMLElement>('[data-variable]')!;
  await user.click(within(level).getByRole('button', { name: 'Find usages' }));
  expect(within(level).getByRole('button', { name: 'Variable Url' })).toBeVisible();
  await user.click(within(level).getByRole('button', { name: /^1 build: / }));
  expect(store.getState().view).toMatchObject({ tab: 'steps', selection: { stepId: 'build', actionId: 'build' } });
});

test('a scope is edited kind by kind', async () => {
  const { screen, user, variables } = showPage();
  await user.click(screen.getByRole('button', { name: 'Scope: Production' }));
  await user.type(screen.getByRole('combobox', { name: 'Add to Environments of Level' }), 'Test{Enter}');
  expect(variables()[1]?.scope).toEqual({ environment: ['Production', 'Test'] });
});

test('values of equal rank that differ are marked and counted', () => {
  const { screen } = showPage({
    variables: [
      { name: 'A', value: '1' },
      { name: 'A', value: '2' },
    ],
  });
  expect(screen.getByText(/^2 values clash/)).toBeVisible();
  expect(screen.getAllByText('clashes')).toHaveLength(2);
});

test('a secret is never shown, and making a value secret forgets it', async () => {
  const { screen, user, variables } = showPage();
  expect(screen.getByText('Secret, never shown')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Menu of a value of Url' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Secret' }));
  expect(variables()[2]).toEqual({ name: 'Url', value: null, sensitive: true });
});

test('the filter looks at names, values and scopes', async () => {
  const { screen, user } = showPage();
  await user.type(screen.getByRole('textbox', { name: 'Filter variables' }), 'production');
  expect(screen.getByRole('list', { name: 'Values of Level' })).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Values of Url' })).toBeNull();
});

test('a variable is added, renamed and removed', async () => {
  const { screen, user, variables } = showPage();
  await user.type(screen.getByRole('textbox', { name: 'Name of the new variable' }), 'New');
  await user.type(screen.getByRole('textbox', { name: 'Value of the new variable' }), 'x{Enter}');
  expect(variables().at(-1)).toEqual({ name: 'New', value: 'x' });
  const name = screen.getByRole('textbox', { name: 'Name of New' });
  await user.clear(name);
  await user.type(name, 'Newer{Enter}');
  await user.click(screen.getByRole('button', { name: 'Menu of a value of Newer' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  expect(variables()).toEqual(model.variables);
});

test('a reason that leads to a variable puts the focus there', () => {
  const { screen, store } = showPage();
  const { view, navigate } = store.getState();
  if (view.screen === 'process') navigate({ ...view, field: 'URL' });
  return expect(screen.findByRole('textbox', { name: 'Name of Url' })).resolves.toHaveFocus();
});

test('of a thousand variables some are shown, the filter reaches the others, and a new one is seen', async () => {
  const many = Array.from({ length: 1000 }, (_, at) => ({ name: `Name${at}`, value: `${at}` }));
  const { screen, user } = showPage({ variables: many });
  const list = screen.getByRole('list', { name: 'Variables' });
  expect(screen.getByText('60 of 1,000 are shown. Filter to see others.')).toBeVisible();
  const filter = screen.getByRole('textbox', { name: 'Filter variables' });
  await user.click(filter);
  await user.paste('Name987');
  expect(within(list).getByRole('textbox', { name: 'Name of Name987' })).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Name of the new variable' }), 'Fresh{Enter}');
  expect(filter).toHaveValue('Fresh');
  expect(within(list).getByRole('textbox', { name: 'Name of Fresh' })).toBeVisible();
});

test('a variable keeps the focus through its renaming, and never takes the name of another or none', async () => {
  const { screen, user, variables } = showPage();
  const name = screen.getByRole('textbox', { name: 'Name of Url' });
  await user.clear(name);
  await user.type(name, 'level{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('There is already a variable "level".');
  await user.clear(name);
  await user.type(name, '{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('Type a name.');
  expect(variables()).toBe(model.variables);
  await user.type(name, 'Address{Enter}');
  expect(variables()[2]?.name).toBe('Address');
  expect(screen.getByRole('textbox', { name: 'Name of Address' })).toHaveFocus();
});

test('a scope with a name the model lacks says so', async () => {
  const { screen, user } = showPage();
  await user.click(screen.getByRole('button', { name: 'Scope: Production' }));
  await user.type(screen.getByRole('combobox', { name: 'Add to Environments of Level' }), 'Mars{Enter}');
  expect(screen.getByText('not in the model')).toBeVisible();
});

test('a new variable never joins one of the same name', async () => {
  const { screen, user, variables } = showPage();
  await user.type(screen.getByRole('textbox', { name: 'Name of the new variable' }), 'URL{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent(
    'There is already a variable "URL". Give it another value there.',
  );
  expect(variables()).toBe(model.variables);
});

test('variables that are read and not in the model are listed, one click to add each, unknown until a value is given', async () => {
  const { screen, user, variables, store } = showPage({ variables: [], variablesComplete: false });
  const note = screen.getByRole('region', { name: 'Variables that are not in the model' });
  expect(note).toHaveTextContent('1 variable is read but not in the model');
  await user.click(within(note).getByRole('button', { name: 'Add Level' }));
  expect(variables()).toEqual([{ name: 'Level', value: null }]);
  expect(screen.queryByRole('region', { name: 'Variables that are not in the model' })).toBeNull();
  store.getState().undo();
  expect(variables()).toEqual([]);
});

test('a list can be called complete, which is said', async () => {
  const { screen, user, store } = showPage({ variables: [], variablesComplete: false });
  await user.click(screen.getByRole('button', { name: 'This list is complete' }));
  expect(store.getState().documents['test']?.content.model.variablesComplete).toBe(true);
  expect(screen.getByText(/reading one is an error/)).toBeVisible();
});
