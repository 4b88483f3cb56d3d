import { within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { KeyChoices } from '../../../src/app/settings/KeyChoices';
import { ShortcutList } from '../../../src/app/shortcutList/ShortcutList';
import { connectShortcuts } from '../../../src/app/shortcuts';
import { StepList } from '../../../src/features/step-list/StepList';
import { selectTab } from '../../../src/state/selectors/view';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';

let disconnect = () => {};
afterEach(() => disconnect());

function showKeys() {
  const store = editorWith(processOf('build'));
  const shown = renderWith(
    store,
    <>
      <KeyChoices />
      <ShortcutList heading="h2" />
    </>,
  );
  const change = (what: string) => shown.screen.getByRole('button', { name: `Change the key of ${what}` });
  const own = () => store.getState().settings.ownKeys;
  return { store, change, own, ...shown };
}

test('a key is changed by pressing it, is in the list of shortcuts, and goes back to the default', async () => {
  const { user, screen, change, own } = showKeys();
  await user.click(change('Move to a position'));
  await user.keyboard('J');
  expect(own()).toEqual({ 'move-to': 'J' });
  const list = screen.getByRole('region', { name: 'List of steps' });
  expect(within(list).getByText('Shift+J')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Reset the key of Move to a position to M' }));
  expect(own()).toEqual({});
  expect(change('Move to a position')).toHaveFocus();
});

test('a key that another shortcut has is refused with the name of that one', async () => {
  const { user, screen, change, own } = showKeys();
  await user.click(change('Reorder Steps'));
  await user.keyboard('e');
  expect(screen.getByRole('alert')).toHaveTextContent('E is taken by "Enable or disable".');
  expect(own()).toEqual({});
  expect(await violationsIn(screen.container)).toEqual([]);
});

test.each([
  ['7', '"7" cannot be used: numbers jump to a step.'],
  ['{Enter}', 'Enter is reserved.'],
  ['{Control>}j{/Control}', 'Keys with Ctrl, Alt or Cmd cannot be used.'],
])('%s is refused, and the next key counts', async (pressed, said) => {
  const { user, screen, change, own } = showKeys();
  await user.click(change('Reorder Steps'));
  await user.keyboard(pressed);
  expect(screen.getByRole('alert')).toHaveTextContent(said);
  await user.keyboard('z');
  expect(own()).toEqual({ reorder: 'z' });
});

test('Escape and Tab leave the key as it is', async () => {
  const { user, screen, change, own } = showKeys();
  await user.click(change('Reorder Steps'));
  await user.keyboard('{Escape}z');
  await user.click(change('Reorder Steps'));
  await user.tab();
  await user.keyboard('z');
  expect(own()).toEqual({});
  expect(screen.queryByRole('alert')).toBeNull();
});

test('all keys go back at once', async () => {
  const { user, screen, store, own } = showKeys();
  store.getState().changeSettings({ ownKeys: { why: 'q', reorder: 'z' } });
  await user.click(screen.getByRole('button', { name: 'Reset all keys' }));
  expect(own()).toEqual({});
});

function showList() {
  const store = editorWith(processOf('a b c'));
  disconnect = connectShortcuts(store);
  const shown = renderWith(store, <StepList waysOut={null} />);
  return { store, ...shown };
}

test('the list uses the chosen keys, and no longer the default ones', async () => {
  const { user, screen, store } = showList();
  store.getState().changeSettings({ ownKeys: { disable: 'z', filter: ';' } });
  const isOff = () => store.getState().documents['test']!.content.process.steps[0]!.actions[0]!.isDisabled;
  screen.getByRole('link', { name: 'a' }).focus();
  await user.keyboard('e');
  expect(isOff()).toBe(false);
  await user.keyboard('z');
  expect(isOff()).toBe(true);
  expect(screen.getByRole('link', { name: 'a' })).toHaveFocus();
});

test('the letter after "Go to" is no command of the row', async () => {
  const { user, screen, store } = showList();
  screen.getByRole('link', { name: 'a' }).focus();
  await user.keyboard('gm');
  expect(selectTab(store.getState())).toBe('model');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('while single keys are off, none of them does anything', async () => {
  const { user, screen, store } = showList();
  store.getState().changeSettings({ singleKeys: false });
  screen.getByRole('link', { name: 'a' }).focus();
  await user.keyboard('e?gp/');
  expect(store.getState().documents['test']!.past).toEqual([]);
  expect(store.getState().overlay).toBeNull();
  expect(selectTab(store.getState())).toBe('steps');
  expect(screen.getByRole('link', { name: 'a' })).toHaveFocus();
});
