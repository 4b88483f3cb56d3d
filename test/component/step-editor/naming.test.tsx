import { act, cleanup } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Process } from '../../../src/core/index';
import { actionOf, processWith, stepOf } from '../../support/processOf';
import { violationsIn } from '../../support/violationsIn';
import { openEditor } from './openEditor';

async function openName(words: string | Process, selected: string) {
  const opened = openEditor(words, selected);
  await opened.openSection('Name and notes');
  return { ...opened, name: () => opened.screen.getByRole('textbox', { name: 'Name' }) };
}

test('says which step it is and shows every section without a fault that axe can see', async () => {
  const { screen, openSection } = openEditor('build deploy*web', 'deploy');
  expect(screen.getByRole('heading', { level: 1, name: 'deploy' })).toBeVisible();
  expect(screen.getByText(/^Step 2 of 2 · script$/)).toBeVisible();
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

test('an emptied name is refused and can be typed anew', async () => {
  const { user, name, step } = await openName('build', 'build');
  await user.clear(name());
  expect(name()).toHaveValue('');
  expect(name()).toHaveAccessibleDescription(/needs a name/);
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
  expect(screen.getByText('Step 1 web / action 1.2')).toBeVisible();
  await user.type(name(), ' files{Enter}');
  expect(step('web').actions[1]?.name).toBe('copy files');
  expect(step('web').name).toBe('web');
});

test('the slug is changed only on purpose, and never to one that is taken', async () => {
  const { user, screen, step } = await openName('build deploy', 'build');
  const slug = () => screen.getByRole('textbox', { name: 'Slug' });
  expect(slug()).toHaveAttribute('readonly');
  await user.click(screen.getByRole('button', { name: 'Change the slug' }));
  await user.clear(slug());
  await user.type(slug(), 'deploy{Enter}');
  expect(slug()).toHaveAccessibleDescription(/"deploy" is taken/);
  expect(step('build').slug).toBe('build');
  await user.type(slug(), '-first{Enter}');
  expect(step('build').slug).toBe('deploy-first');
});

test('what refers to a step follows its new name, or stays, as one chooses', async () => {
  const reader = actionOf('read', { properties: new Map([['Text', '#{Octopus.Action[build].Output.Key}']]) });
  const process = processWith([stepOf('build'), stepOf('read', { actions: [reader] })]);
  for (const [choice, text, slug] of [
    ['Update them', '#{Octopus.Action[make].Output.Key}', 'make'],
    ['Leave them', '#{Octopus.Action[build].Output.Key}', 'make'],
  ] as const) {
    const { user, name, step, screen, labels } = await openName(process, 'build');
    await user.clear(name());
    await user.type(name(), 'make');
    expect(screen.getByText('Used in 1 place: 2 read (Text)')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: choice }));
    await user.click(screen.getByRole('checkbox', { name: `Also change the slug to ${slug}` }));
    expect(step('build').name).toBe('build');
    await user.click(screen.getByRole('button', { name: 'Rename' }));
    expect(step('build')).toMatchObject({ name: 'make', slug });
    expect(step('read').actions[0]?.properties.get('Text')).toBe(text);
    expect(labels()).toHaveLength(1);
    cleanup();
  }
});

test('Escape brings the old name back', async () => {
  const { user, name, step, screen } = await openName('build', 'build');
  await user.type(name(), ' it{Escape}');
  expect(name()).toHaveValue('build');
  await user.tab();
  expect(step('build').name).toBe('build');
  expect(screen.queryByRole('button', { name: 'Rename' })).toBeNull();
});

test('two names for one step become one when asked', async () => {
  const process = processWith([stepOf('build', { actions: [actionOf('compile')] })]);
  const { user, step, screen } = await openName(process, 'build');
  expect(screen.getByText(/two names for this step: "build" for the step, "compile" for its action/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Use one name' }));
  expect(step('build').actions[0]?.name).toBe('build');
});
