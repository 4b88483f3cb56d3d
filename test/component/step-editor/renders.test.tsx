import { act, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type DeploymentModel, setNotes } from '../../../src/core/index';
import { silentPlanner } from '../../support/editorWith';
import { planOf, planWhere } from '../../support/planWhere';
import { actionOf, processOf, processWith, stepOf } from '../../support/processOf';
import { type Rendered, rendersOf } from '../../support/renders';
import { openEditor, smallModel } from './openEditor';

const isField = ({ name }: Rendered) => name === 'Field' || name === 'FieldGroup';
const fields = (rendered: readonly Rendered[]) => rendered.filter(isField).map(({ label }) => label);
const names = (rendered: readonly Rendered[]) => new Set(rendered.map(({ name }) => name));

const model: DeploymentModel = {
  ...smallModel,
  channels: [{ name: 'Default' }],
  tenants: [{ name: 'Acme', tags: ['Ring/1'], environments: [] }],
};

/** A step with a script, packages and conditions, with all its sections open, and steps around it. */
async function openAll() {
  const properties = new Map([
    ['Octopus.Action.Script.ScriptBody', 'echo'],
    ['Octopus.Action.Script.ScriptSource', 'Inline'],
    ['Octopus.Action.AutoRetry.MaximumCount', '2'],
    ['Our.Own', 'kept'],
  ]);
  const run = stepOf('run', { actions: [actionOf('run', { actionType: 'Octopus.Script', properties })] });
  const editor = openEditor(processWith([stepOf('first'), run, stepOf('last')]), 'run', { model });
  await editor.user.click(editor.screen.getByRole('button', { name: 'More actions' }));
  await editor.user.click(await editor.screen.findByRole('menuitem', { name: 'Expand all sections' }));
  await editor.screen.findByRole('group', { name: 'Run condition' });
  const press = (field: HTMLElement) => rendersOf(() => editor.user.type(field, '1'));
  return { ...editor, press };
}

test('a letter in one field renders that field, the words about it, and no other field', async () => {
  const { screen, press } = await openAll();
  const retries = screen.getByRole('textbox', { name: 'Retries' });
  const rendered = await press(retries);
  expect(retries).toHaveValue('21');
  expect(fields(rendered)).toEqual(['Retries']);
  expect(names(rendered)).not.toContain('EditorBody');
  expect(names(rendered)).not.toContain('EditorHead');
  expect(names(rendered)).not.toContain('Section');
});

test.each([
  ['Time limit', ['Time limit']],
  ['Notes', ['Notes']],
  ['Wait before', ['Wait before']],
])('a letter in %s renders %j', async (label, expected) => {
  const { screen, press } = await openAll();
  expect(fields(await press(screen.getByRole('textbox', { name: label })))).toEqual(expected);
});

test('a letter of an expression draws its result once in each environment', async () => {
  const process = processOf('build deploy?{Slow}');
  const plan = planOf(process, {});
  const planner = { ...silentPlanner, plan: async () => plan };
  const { model } = planWhere(process, {});
  const { screen, user, openSection } = openEditor(process, 'deploy', { ports: { planner }, model });
  await openSection('Conditions');
  const table = await screen.findByRole('table', { name: 'Value per environment' });
  const rendered = await rendersOf(async () => {
    await user.type(screen.getByRole('combobox', { name: 'Expression' }), 'x');
    await waitFor(() => expect(table).toHaveTextContent('#{Slow}x'));
  });
  expect(rendered.filter(({ name }) => name === 'FilledValue')).toHaveLength(plan.environments.length);
});

test('a tick in the form renders its own field alone', async () => {
  const { screen, user } = await openAll();
  const box = screen.getByRole('checkbox', { name: 'Use bundled tools' });
  const rendered = await rendersOf(() => user.click(box));
  expect(box).toBeChecked();
  expect(fields(rendered)).toEqual(['Use bundled tools']);
});

test('a raw value renders its own field alone', async () => {
  const { screen, user, press } = await openAll();
  await user.click(screen.getByRole('checkbox', { name: 'Edit raw values' }));
  expect(fields(await press(screen.getByRole('textbox', { name: 'Our.Own' })))).toEqual(['Our.Own']);
});

test('an edit of another step renders no field', async () => {
  const { store } = await openAll();
  const rendered = await rendersOf(async () => {
    act(() => {
      store.getState().edit('Change the notes of "last"', (process) => setNotes(process, 'last', 'last', 'Stays.'));
    });
  });
  expect(fields(rendered)).toEqual([]);
});
