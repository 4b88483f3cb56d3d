import { waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Overlays } from '../../../src/app/Overlays';
import { Notices } from '../../../src/app/shell/Notices';
import { connectShortcuts } from '../../../src/app/shortcuts';
import { emptyModel } from '../../../src/core/index';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';

let disconnect = () => {};
afterEach(() => disconnect());

const model = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production' }],
  targets: [{ name: 'web-01', environments: ['Test'], roles: ['web'] }],
};

async function openPalette() {
  const store = editorWith(processOf('build deploy notify'), { model });
  const shown = renderWith(
    store,
    <>
      <Overlays />
      <Notices />
    </>,
  );
  disconnect = connectShortcuts(store);
  await shown.user.keyboard('{Control>}k{/Control}');
  const field = await shown.screen.findByRole('combobox', { name: 'Step, command or process' });
  await waitFor(() => expect(field).toHaveFocus());
  await shown.screen.findAllByRole('option');
  const names = () => store.getState().documents['test']!.content.process.steps.map((step) => step.slug);
  const labels = () => shown.screen.queryAllByRole('option').map((option) => option.textContent);
  return { store, field, names, labels, ...shown };
}

test('a step is found by its number and by a part of its name, and Enter opens it', async () => {
  const { store, user, labels, screen } = await openPalette();
  await user.keyboard('2');
  expect(labels()[0]).toMatch(/^2 deploy/);
  await user.clear(screen.getByRole('combobox'));
  await user.keyboard('noti{Enter}');
  expect(store.getState().view).toMatchObject({ tab: 'steps', selection: { stepId: 'notify' } });
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
});

test('"move 3 before 1" moves the step, says so, and is one entry to undo', async () => {
  const { store, user, names, screen } = await openPalette();
  await user.keyboard('move 3 before 1');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Move 3 notify before 1 build');
  await user.keyboard('{Enter}');
  expect(names()).toEqual(['notify', 'build', 'deploy']);
  expect(screen.getByText("Moved 'notify' from 3 to 1.")).toBeVisible();
  store.getState().undo();
  expect(names()).toEqual(['build', 'deploy', 'notify']);
});

test('a command that is not possible now shows the reason and does nothing', async () => {
  const { user, screen } = await openPalette();
  await user.keyboard('>undo');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('nothing to undo');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('combobox')).toBeVisible();
});

test('Ctrl+Enter does it and keeps the palette open', async () => {
  const { user, names, screen } = await openPalette();
  await user.keyboard('move notify to top{Control>}{Enter}{/Control}');
  expect(names()[0]).toBe('notify');
  expect(screen.getByRole('combobox')).toBeVisible();
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Already first.');
});

test('text that fits nothing says so', async () => {
  const { user, screen, labels } = await openPalette();
  await user.keyboard('zzz');
  expect(labels()).toEqual([]);
  expect(screen.getByText('Nothing found.')).toBeVisible();
});

test('? lists the keys, except while single letters are switched off', async () => {
  const { store, user, screen } = await openPalette();
  await user.keyboard('{Escape}');
  store.getState().changeSettings({ singleKeys: false });
  await user.keyboard('?');
  expect(screen.queryByRole('dialog', { name: 'Keyboard' })).toBeNull();
  store.getState().changeSettings({ singleKeys: true });
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Keyboard' })).toBeVisible();
});

test('text typed right after Ctrl+K is kept while the palette loads', async () => {
  const store = editorWith(processOf('build deploy notify'));
  const { user, screen } = renderWith(store, <Overlays />);
  disconnect = connectShortcuts(store);
  await user.keyboard('{Control>}k{/Control}notify{Enter}');
  await waitFor(() => expect(store.getState().view).toMatchObject({ selection: { stepId: 'notify' } }));
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('Escape gives the focus back to where it was', async () => {
  const store = editorWith(processOf('build'));
  const { user, screen } = renderWith(
    store,
    <>
      <button type="button">Before</button>
      <Overlays />
    </>,
  );
  disconnect = connectShortcuts(store);
  await user.click(screen.getByRole('button', { name: 'Before' }));
  await user.keyboard('{Control>}k{/Control}');
  await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus());
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Before' })).toHaveFocus());
});

test('a command that wants more continues in the same field', async () => {
  const { store, user, screen } = await openPalette();
  await user.keyboard('preview as…{Enter}');
  expect(screen.getByRole('combobox')).toHaveValue('@');
  await user.keyboard('test{Enter}');
  expect(store.getState().preview.environment).toBe('Test');
});

test('":" goes to a line of the text, and asks for a number first', async () => {
  const { store, user, screen } = await openPalette();
  await user.keyboard(':{Enter}');
  expect(screen.getByRole('option')).toHaveTextContent('type its number');
  await user.keyboard('12{Enter}');
  expect(store.getState().view).toMatchObject({ tab: 'text', field: '12' });
});

test('a target is found by its name and leads to it in the model', async () => {
  const { store, user } = await openPalette();
  await user.keyboard('web-01{Enter}');
  expect(store.getState().view).toMatchObject({ tab: 'model', part: 'targets', field: 'web-01' });
});

test('recent commands come first while the field is empty', async () => {
  const { user, labels, screen } = await openPalette();
  await user.keyboard('dark theme{Enter}');
  await user.keyboard('{Control>}k{/Control}');
  await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus());
  expect(labels()[0]).toMatch(/^Light theme/);
});

test('commands on a row accept its number or its name', async () => {
  const { store, user, screen } = await openPalette();
  const isOff = (at: number) => store.getState().documents['test']!.content.process.steps[at]!.actions[0]!.isDisabled;
  await user.keyboard('disable 2');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Disable: 2 deploy');
  await user.keyboard('{Enter}');
  expect(isOff(1)).toBe(true);
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  await user.keyboard('{Control>}k{/Control}');
  await screen.findAllByRole('option');
  await user.keyboard('dupl noti{Enter}');
  expect(store.getState().documents['test']!.content.process.steps).toHaveLength(4);
});

test('a command that asks something does so in the place of the palette', async () => {
  const { user, names, screen } = await openPalette();
  await user.keyboard('move to position 3{Enter}');
  const dialog = await screen.findByRole('dialog', { name: /Move/ });
  expect(screen.queryByRole('listbox', { name: 'Results' })).toBeNull();
  await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
  await user.keyboard('first{Enter}');
  expect(names()).toEqual(['notify', 'build', 'deploy']);
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
});

test('every command of a row is offered before a row is meant, and continues in the field', async () => {
  const { store, user, screen, labels } = await openPalette();
  await user.keyboard('>delete');
  expect(labels()).toContainEqual(expect.stringContaining('Delete: which step?'));
  await user.keyboard('{Enter}');
  expect(screen.getByRole('combobox')).toHaveValue('delete ');
  await user.keyboard('1{Enter}');
  expect(store.getState().documents['test']!.content.process.steps).toHaveLength(2);
});
