import { act, fireEvent, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type DeploymentModel, emptyModel, type Process, readProcess } from '../../../src/core/index';
import { granted } from '../../support/granted';
import { actionOf, processOf, processWith, stepOf } from '../../support/processOf';
import { violationsIn } from '../../support/violationsIn';
import { openEditor } from './openEditor';

async function openName(words: string | Process, selected: string, model: DeploymentModel = emptyModel) {
  const opened = openEditor(words, selected, { model });
  await opened.openSection('Name and notes');
  const name = () => opened.screen.getByRole('textbox', { name: 'Name' });
  const retype = async (text: string) => {
    await opened.user.clear(name());
    await opened.user.type(name(), text);
  };
  const said = () => opened.store.getState().notices.at(-1)?.text;
  return { ...opened, name, retype, said };
}

const reader = (text: string) =>
  stepOf('read', { actions: [actionOf('read', { properties: new Map([['Text', text]]) })] });
const used = () => processWith([stepOf('build'), reader('#{Octopus.Action[build].Output.Key}')]);
const textOf = (process: Process) => process.steps[1]?.actions[0]?.properties.get('Text');

test('references follow a new step name with Enter alone, as one entry', async () => {
  const { screen, retype, process, labels, said, store, user, step } = await openName(used(), 'build');
  await retype('make');
  expect(screen.getByText('Used in 1 place:')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Update them' })).toBeChecked();
  expect(step('build').name).toBe('build');
  await user.keyboard('{Enter}');
  expect(textOf(process())).toBe('#{Octopus.Action[make].Output.Key}');
  expect(labels()).toEqual(['Rename "build" to "make"']);
  expect(said()).toBe('1 is now "make". 1 place refers to the new name. Its slug stays build.');
  act(() => store.getState().undo());
  expect(textOf(process())).toBe('#{Octopus.Action[build].Output.Key}');
});

test('the letter is shown before what refers to the name is looked for; Enter in between updates it all the same', async () => {
  const { screen, name, process, said } = await openName(used(), 'build');
  // Within one act nothing is rendered that may wait until the letter is on screen.
  act(() => {
    fireEvent.change(name(), { target: { value: 'make' } });
    expect(name()).toHaveValue('make');
    expect(screen.queryByRole('region', { name: 'Rename' })).toBeNull();
    fireEvent.keyDown(name(), { key: 'Enter' });
  });
  // Enter is painted before the rename happens.
  expect(textOf(process())).toBe('#{Octopus.Action[build].Output.Key}');
  await waitFor(() => expect(textOf(process())).toBe('#{Octopus.Action[make].Output.Key}'));
  expect(said()).toBe('1 is now "make". 1 place refers to the new name. Its slug stays build.');
});

test('references stay and the slug follows when chosen', async () => {
  const { screen, retype, process, labels, said, user, step } = await openName(used(), 'build');
  await retype('make');
  await user.click(screen.getByRole('radio', { name: 'Leave them' }));
  await user.click(screen.getByRole('checkbox', { name: 'Also change the slug to make' }));
  expect(screen.getByText(/^Links and file history use the slug/)).toBeVisible();
  expect(step('build').name).toBe('build');
  await user.click(screen.getByRole('button', { name: 'Rename' }));
  expect(step('build')).toMatchObject({ name: 'make', slug: 'make', actions: [{ name: 'make', slug: 'make' }] });
  expect(textOf(process())).toBe('#{Octopus.Action[build].Output.Key}');
  expect(labels()).toHaveLength(1);
  expect(said()).toBe('1 is now "make". 1 place still has the old name. Its slug is now make.');
});

test('the focus is back in the name once the question is answered', async () => {
  const { screen, retype, user, name } = await openName(used(), 'build');
  await retype('make');
  await user.click(screen.getByRole('button', { name: 'Rename' }));
  expect(name()).toHaveFocus();
  await retype('other');
  await user.click(screen.getByRole('button', { name: 'Keep the old name' }));
  expect(name()).toHaveFocus();
  expect(name()).toHaveValue('make');
});

test('each place leads to the step and field, and the new name counts then', async () => {
  const { screen, retype, user, view, process } = await openName(used(), 'build');
  await retype('make');
  await user.click(screen.getByRole('button', { name: '2 read, Text' }));
  expect(view().selection).toEqual({ stepId: 'read', actionId: null });
  expect(screen.getByRole('heading', { level: 1, name: 'read' })).toBeVisible();
  expect(process().steps[0]?.name).toBe('make');
  expect(textOf(process())).toBe('#{Octopus.Action[make].Output.Key}');
});

test('values and scopes of variables are listed and follow in the same entry', async () => {
  const model: DeploymentModel = {
    ...emptyModel,
    variables: [
      { name: 'Key', value: '#{Octopus.Action[Build it].Output.Key}' },
      { name: 'Retries', value: '3', scope: { step: ['Build it'] } },
    ],
  };
  const { screen, retype, user, store, labels, view } = await openName(
    processWith([stepOf('Build it')]),
    'Build it',
    model,
  );
  await retype('make');
  expect(screen.getByRole('button', { name: 'Variable Key' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Variable Retries, its scope' })).toBeVisible();
  await user.keyboard('{Enter}');
  expect(store.getState().documents['test']?.content.model.variables).toMatchObject([
    { value: '#{Octopus.Action[make].Output.Key}' },
    { scope: { step: ['make'] } },
  ]);
  expect(labels()).toHaveLength(1);
  await retype('again');
  await user.click(screen.getByRole('button', { name: 'Variable Key' }));
  expect(view()).toMatchObject({ tab: 'model', part: 'variables' });
});

test('many places are shown a few at first', async () => {
  const readers = Array.from({ length: 7 }, (_, at) =>
    stepOf(`read ${at}`, { actions: [actionOf(`read ${at}`, { notes: '#{Octopus.Step[build].Status.Code}' })] }),
  );
  const { screen, retype, user } = await openName(processWith([stepOf('build'), ...readers]), 'build');
  await retype('make');
  expect(screen.queryByRole('button', { name: '8 read 6, notes' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show all 7' }));
  expect(screen.getByRole('button', { name: '8 read 6, notes' })).toBeVisible();
});

test('the question has no axe violations and is announced', async () => {
  const { screen, retype, store } = await openName(used(), 'build');
  await retype('make');
  expect(store.getState().announcement).toBe('Used in 1 place, which will be updated unless you choose to leave them.');
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('a slug that is taken is not proposed', async () => {
  const { screen, retype, user, step } = await openName(processOf('build web(drain,copy)'), 'build');
  await retype('Copy!');
  await user.click(screen.getByRole('checkbox', { name: 'Also change the slug to copy-1' }));
  await user.keyboard('{Enter}');
  expect(step('build')).toMatchObject({ name: 'Copy!', slug: 'copy-1' });
});

test('Escape brings the old name back from the field and from the question', async () => {
  const { user, name, step, screen, retype } = await openName('build', 'build');
  await user.type(name(), ' it{Escape}');
  expect(name()).toHaveValue('build');
  await retype('make');
  await user.click(screen.getByRole('checkbox', { name: 'Also change the slug to make' }));
  await user.keyboard('{Escape}');
  expect(name()).toHaveValue('build');
  await user.tab();
  expect(step('build')).toMatchObject({ name: 'build', slug: 'build' });
  expect(screen.queryByRole('button', { name: 'Rename' })).toBeNull();
});

test('a name that is taken away while it is typed counts, as when another step is opened', async () => {
  const { retype, step, select } = await openName('build deploy', 'build');
  await retype('make');
  act(() => select('deploy'));
  expect(step('build').name).toBe('make');
});

test('a name that counts because the field is left does not count again when it is taken away at once', async () => {
  const { name, retype, step, select, store } = await openName('build deploy', 'build');
  await retype('make');
  act(() => {
    name().blur();
    select('deploy');
  });
  expect(step('build').name).toBe('make');
  expect(store.getState().notices).toHaveLength(1);
});

test('a refused name that is left behind is reported, so that it is not lost unseen', async () => {
  const { retype, step, select, said } = await openName('build deploy', 'deploy');
  await retype('Build');
  act(() => select('build'));
  expect(step('deploy').name).toBe('deploy');
  expect(said()).toMatch(/^"Build" did not become the name of 2 "deploy"\. Step 1 is already called "Build"/);
});

test('a name with blanks around it in the file is not renamed by looking at it', async () => {
  const { user, labels, name, screen } = await openName(processWith([stepOf('build ')]), 'build ');
  await user.click(name());
  await user.tab();
  await user.tab();
  expect(screen.queryByRole('button', { name: 'Rename' })).toBeNull();
  expect(labels()).toEqual([]);
});

test('the slug is changed only on purpose, and never to one that is taken', async () => {
  const { user, screen, step, name } = await openName('build deploy', 'build');
  const slug = () => screen.getByRole('textbox', { name: 'Slug' });
  expect(slug()).toHaveAttribute('readonly');
  await user.click(screen.getByRole('button', { name: 'Change the slug' }));
  expect(slug()).toHaveFocus();
  expect(slug()).toHaveAccessibleDescription(/^Links and file history use the slug/);
  await user.clear(slug());
  await user.type(slug(), 'deploy{Enter}');
  expect(slug()).toHaveAccessibleDescription(/"deploy" is taken/);
  expect(step('build').slug).toBe('build');
  await user.type(slug(), '-first');
  await user.click(name());
  expect(step('build').slug).toBe('deploy-first');
  expect(slug()).toHaveAttribute('readonly');
});

test('step and action get one name when asked, and references follow', async () => {
  const process = processWith([
    stepOf('build', { actions: [actionOf('compile')] }),
    reader('#{Octopus.Action[compile].Output.Key}'),
  ]);
  const opened = await openName(process, 'build');
  const { user, step, screen, labels } = opened;
  expect(screen.getByText(/two names for this step: "build" for the step, "compile" for its action/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Use one name' }));
  expect(step('build').actions[0]?.name).toBe('build');
  expect(textOf(opened.process())).toBe('#{Octopus.Action[build].Output.Key}');
  expect(labels()).toHaveLength(1);
  expect(screen.queryByText(/two names/)).toBeNull();
});

test('why two names cannot become one is reported', async () => {
  const process = processWith([
    stepOf('build', { actions: [actionOf('compile')] }),
    stepOf('web', { actions: [actionOf('Build'), actionOf('copy')] }),
  ]);
  const { user, screen, labels, said } = await openName(process, 'build');
  await user.click(screen.getByRole('button', { name: 'Use one name' }));
  expect(said()).toMatch(/already called "build"/);
  expect(labels()).toEqual([]);
});

test('a place among the settings of the file is shown in its open section', async () => {
  const { screen, retype, user } = await openName(used(), 'build');
  await retype('make');
  await user.click(screen.getByRole('button', { name: '2 read, Text' }));
  expect(screen.getByRole('button', { name: /^Other settings in the file/ })).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByDisplayValue('#{Octopus.Action[make].Output.Key}')).toBeVisible();
});

test('a file of an old server has no slug to keep, and says so', async () => {
  const old = granted(
    readProcess('step "Build it" {\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n', 3),
  );
  const { screen, store, user, retype, said, process } = await openName(old.process, old.process.steps[0]?.id ?? '');
  const documents = store.getState().documents;
  act(() => store.setState({ documents: { test: { ...documents['test']!, source: old.source } } }));
  expect(screen.getByRole('textbox', { name: 'Slug' })).toHaveAccessibleDescription(/the file has no slugs/);
  expect(screen.queryByRole('button', { name: 'Change the slug' })).toBeNull();
  await retype('Make it');
  expect(screen.getByText('The file has no slugs; links use the name.')).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: /slug/ })).toBeNull();
  await user.keyboard('{Enter}');
  expect(said()).toBe('1 is now "Make it".');
  expect(process().steps[0]?.slug).toBe('make-it');
});
