import { act, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Process } from '../../../src/core/index';
import { violationsIn } from '../../support/violationsIn';
import { openEditor } from './openEditor';

async function openName(words: string | Process, selected: string) {
  const opened = openEditor(words, selected);
  await opened.openSection('Name and notes');
  return { ...opened, name: () => opened.screen.getByRole('textbox', { name: 'Name' }) };
}

test('says which step it is and shows every section without axe violations', async () => {
  const { screen, openSection } = openEditor('build deploy*web', 'deploy');
  expect(screen.getByRole('heading', { level: 1, name: 'deploy' })).toBeVisible();
  expect(screen.getByText('Step 2 of 2')).toBeVisible();
  for (const title of ['Name and notes', 'What it does', 'Where it runs']) await openSection(title);
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('a new name counts when the field is left, and is one entry to undo', async () => {
  const { user, name, step, labels, store, screen } = await openName('build deploy', 'build');
  await user.clear(name());
  await user.type(name(), 'compile');
  expect(step('build').name).toBe('build');
  expect(screen.getByText('Nothing refers to it by its name.')).toBeVisible();
  await user.tab({ shift: true });
  expect(step('build').name).toBe('compile');
  expect(store.getState().notices.at(-1)?.text).toMatch(/is now "compile". Its slug stays build./);
  expect(labels()).toEqual(['Rename "build" to "compile"']);
  act(() => store.getState().undo());
  expect(step('build').name).toBe('build');
  expect(name()).toHaveValue('build');
});

test('a name that another step has stays in the field with its reason while the step keeps its own', async () => {
  const { user, name, step, screen } = await openName('build deploy', 'deploy');
  await user.clear(name());
  await user.paste('BUILD');
  expect(name()).toHaveValue('BUILD');
  expect(name()).toBeInvalid();
  expect(name()).toHaveAccessibleDescription(/Step 1 is already called "BUILD"/);
  expect(step('deploy').name).toBe('deploy');
  await user.type(name(), ' 2{Enter}');
  expect(step('deploy').name).toBe('BUILD 2');
  expect(name()).toBeValid();
  expect(screen.getByRole('heading', { level: 1, name: 'BUILD 2' })).toBeVisible();
});

test('an emptied name is refused and can be typed again', async () => {
  const { user, name, step } = await openName('build', 'build');
  await user.clear(name());
  expect(name()).toHaveValue('');
  await waitFor(() => expect(name()).toHaveAccessibleDescription(/needs a name/));
  expect(step('build').name).toBe('build');
});

test('a blank between two words can be typed', async () => {
  const { user, name, step } = await openName('build', 'build');
  await user.type(name(), ' it ');
  expect(name()).toHaveValue('build it ');
  await user.keyboard('{Enter}');
  expect(step('build').name).toBe('build it');
});

test('a refused name does not follow to the next step', async () => {
  const { user, name, select } = await openName('build deploy', 'deploy');
  await user.clear(name());
  act(() => select('build'));
  expect(name()).toHaveValue('build');
  expect(name()).toBeValid();
});

test('notes are kept as they are typed, one entry to undo', async () => {
  const { user, screen, step, labels } = await openName('build', 'build');
  await user.type(screen.getByRole('textbox', { name: 'Notes' }), 'two{Enter}lines');
  expect(step('build').actions[0]?.notes).toBe('two\nlines');
  expect(labels()).toEqual(['Change the notes of "build"']);
});

test('a child action is named in its step', async () => {
  const { user, name, step, screen } = await openName('web(drain,copy)*web', 'web/copy');
  expect(screen.getByText(/action 1\.2$/)).toHaveTextContent('Step 1 web / action 1.2');
  await user.type(name(), ' files{Enter}');
  expect(step('web').actions[1]?.name).toBe('copy files');
  expect(step('web').name).toBe('web');
});
