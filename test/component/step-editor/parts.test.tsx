import { act, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { actionOf, processWith, stepOf } from '../../support/processOf';
import { violationsIn } from '../../support/violationsIn';
import { openEditor } from './openEditor';

async function openWhere(words: string, selected: string) {
  const opened = openEditor(words, selected);
  await opened.openSection('Where it runs');
  return { ...opened, atMost: () => opened.screen.getByRole('textbox', { name: 'At most' }) };
}

test('where: target tags and the place it runs at', async () => {
  const { user, screen, step, group } = await openWhere('build other*db', 'build');
  await user.type(screen.getByRole('combobox', { name: 'Add to Target tags' }), 'web{Enter}db{Enter}');
  expect(step('build').properties.get('Octopus.Action.TargetRoles')).toBe('web,db');
  await user.click(group('Runs').getByRole('radio', { name: 'On each target' }));
  expect(step('build').actions[0]?.properties.get('Octopus.Action.RunOnServer')).toBe('false');
  expect(screen.queryByRole('textbox', { name: 'Worker pool' })).toBeNull();
});

test('where: a rolling window, with a bad number refused and the good one kept', async () => {
  const { user, screen, step, atMost } = await openWhere('deploy*web', 'deploy');
  const window = () => step('deploy').properties.get('Octopus.Action.MaxParallelism');
  await user.click(screen.getByRole('checkbox', { name: /A few targets at a time/ }));
  expect(window()).toBe('1');
  await user.type(atMost(), 'x');
  expect(atMost()).toHaveValue('1x');
  expect(atMost()).toBeInvalid();
  expect(atMost()).toHaveAccessibleDescription(/"1x" is not a window size/);
  expect(window()).toBe('1');
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('where: emptying the window does not take its field away while typing', async () => {
  const { user, screen, step, atMost } = await openWhere('deploy*web/2', 'deploy');
  await user.clear(atMost());
  expect(atMost()).toHaveAccessibleDescription(/untick to stop/);
  expect(step('deploy').properties.get('Octopus.Action.MaxParallelism')).toBe('2');
  await user.type(atMost(), '3');
  expect(step('deploy').properties.get('Octopus.Action.MaxParallelism')).toBe('3');
  await user.click(screen.getByRole('checkbox', { name: /A few targets at a time/ }));
  expect(step('deploy').properties.has('Octopus.Action.MaxParallelism')).toBe(false);
});

test('where: a child action names the settings of its step, and links there', async () => {
  const { user, screen, group, view } = await openWhere('web(drain,copy)*web/2', 'web/copy');
  expect(screen.getByText(/web, 2 at a time, from step 1/)).toBeVisible();
  await user.click(group('Target tags').getByRole('button', { name: 'Open' }));
  expect(view().selection).toEqual({ stepId: 'web', actionId: null });
  expect(screen.getByRole('combobox', { name: 'Add to Target tags' })).toHaveFocus();
});

test('adding a child action opens the gallery for this step', async () => {
  const { user, screen, view } = openEditor('build', 'build');
  await user.click(screen.getByRole('button', { name: 'Add child action' }));
  expect(view().panel).toEqual({ kind: 'add', place: { at: 'into', stepId: 'build' } });
});

test('other settings are kept, read-only until a deliberate tick, and secrets stay hidden', async () => {
  const action = actionOf('odd', {
    actionType: 'Acme.Custom',
    properties: new Map([['Acme.Colour', 'blue']]),
  });
  const step = stepOf('odd', { actions: [action], properties: new Map([['Acme.OnStep', 'yes']]) });
  const { user, screen, step: now, openSection, labels } = openEditor(processWith([step]), 'odd');
  await openSection('Other settings in the file');
  const colour = screen.getByRole('textbox', { name: 'Acme.Colour' });
  await user.type(colour, 'x');
  expect(colour).toHaveValue('blue');
  await user.click(screen.getByRole('checkbox', { name: 'Edit raw values' }));
  await user.type(colour, 'ish');
  await user.type(screen.getByRole('textbox', { name: 'Acme.OnStep' }), '!');
  expect(now('odd').actions[0]?.properties.get('Acme.Colour')).toBe('blueish');
  expect(now('odd').properties.get('Acme.OnStep')).toBe('yes!');
  expect(labels()).toEqual(['Change Acme.Colour of "odd"', 'Change Acme.OnStep of "odd"']);
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('a script is edited in its own field', async () => {
  const properties = new Map([['Octopus.Action.Script.ScriptBody', 'echo 1']]);
  const step = stepOf('run', { actions: [actionOf('run', { properties })] });
  const opened = openEditor(processWith([step, stepOf('last')]), 'run');
  const { user, screen, step: now, select, openSection } = opened;
  const script = () => now('run').actions[0]?.properties.get('Octopus.Action.Script.ScriptBody');
  await openSection('What it does');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Script' })).not.toBeInstanceOf(HTMLTextAreaElement));
  await user.type(screen.getByRole('textbox', { name: 'Script' }), '2');
  await waitFor(() => expect(script()).toMatch(/2/));
  // The letter before the editor is gone counts as well, though it was not painted any more.
  await user.type(screen.getByRole('textbox', { name: 'Script' }), '3');
  act(() => select('last'));
  expect(script()).toMatch(/3/);
});

test.each([
  ['window-size', 'deploy', /A few targets/],
  ['target-tags', 'deploy', /Add to Target tags/],
  ['expression', 'deploy', /Expression/],
  ['start-trigger', 'deploy', /After the previous/],
  ['retries', 'deploy', /Retries/],
  ['name', 'deploy', /^Name$/],
])('"Go to setting" for %s opens its section, focuses it and clears the request', (field, selected, control) => {
  const { select, view } = openEditor('build deploy*web?{Flag}', 'build');
  act(() => select(selected, field));
  expect(document.activeElement).toHaveAccessibleName(control);
  expect(document.activeElement?.closest('[data-field]')).toHaveAttribute('data-found');
  expect(view().field).toBeNull();
});

test('a request for a setting that is not here leads nowhere and is cleared', () => {
  const { select, view } = openEditor('build', 'build');
  act(() => select('build', 'no-such-field'));
  expect(view().field).toBeNull();
});
