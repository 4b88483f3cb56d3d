import { act, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { version } from '../../../package.json';
import { applySettings } from '../../../src/app/applySettings';
import { SettingsScreen } from '../../../src/app/settings/SettingsScreen';
import { WorldContext } from '../../../src/app/world';
import type { LibraryCommands } from '../../../src/state/library/libraryState';
import { defaultSettings, settingsFrom } from '../../../src/state/settings';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';

function showSettings() {
  const store = editorWith(processOf('build'));
  const kept: unknown[] = [null];
  applySettings(store, { change: (change) => kept.push(change(kept.at(-1))), follow: () => {} });
  const shown = renderWith(
    store,
    <WorldContext value={quietWorld}>
      <SettingsScreen />
    </WorldContext>,
  );
  return { store, kept, ...shown };
}

test('a choice holds at once and is kept', async () => {
  const { user, screen, kept } = showSettings();
  await user.click(screen.getByRole('radio', { name: 'Dark' }));
  await user.click(screen.getByRole('radio', { name: 'Comfortable' }));
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
  expect(document.documentElement).toHaveAttribute('data-density', 'comfortable');
  expect(kept.at(-1)).toEqual({ theme: 'dark', density: 'comfortable' });
});

test('dates, undo length and export defaults can be chosen', async () => {
  const { user, screen, kept } = showSettings();
  await user.click(screen.getByRole('radio', { name: '2026-11-29 14:05' }));
  await user.click(screen.getByRole('radio', { name: '250' }));
  await user.click(screen.getByRole('radio', { name: 'CSV' }));
  await user.click(screen.getByRole('radio', { name: 'All environments' }));
  await user.click(screen.getByRole('radio', { name: 'For every step' }));
  await user.click(screen.getByRole('checkbox', { name: /values of variables/ }));
  expect(kept.at(-1)).toEqual({
    ...{ dates: 'iso', undoLimit: 250 },
    ...{ exportForm: 'csv', exportScope: 'all', exportReasons: 'all', exportValues: true },
  });
});

test('About shows the version and links to the licences', async () => {
  const { screen } = showSettings();
  const about = within(screen.getByRole('region', { name: 'About' }));
  expect(about.getByText(new RegExp(`Preflight ${version.replaceAll('.', '\\.')}.*MIT`))).toBeVisible();
  expect(about.getByRole('link', { name: /Licences/ })).toHaveAttribute('href', './licences.txt');
  expect(about.getByText(/Nothing you open or edit is sent anywhere/)).toBeVisible();
});

test('each key is listed once: those that can be changed above, the others by place', () => {
  const { screen } = showSettings();
  const list = within(screen.getByRole('region', { name: 'List of steps' }));
  expect(list.getByText('Rename')).toBeVisible();
  expect(list.queryByText('Enable or disable')).toBeNull();
  const keys = within(screen.getByRole('list', { name: 'Single keys' }));
  expect(keys.getByText('Enable or disable')).toBeVisible();
});

test('the storage used is read again after a write', async () => {
  const store = editorWith(processOf('build'));
  const sizes = [5_000_000, 2_000_000];
  const { screen } = renderWith(
    store,
    <WorldContext value={{ ...quietWorld, storageUsed: async () => sizes.shift() ?? 0 }}>
      <SettingsScreen />
    </WorldContext>,
  );
  expect(await screen.findByText(/5\.0 MB in total/)).toBeVisible();
  act(() => store.setState(({ library }) => ({ library: { ...library, editedAt: { test: 1 } } })));
  expect(await screen.findByText(/2\.0 MB in total/)).toBeVisible();
});

test('the size of each process is counted when asked for', async () => {
  const { user, screen, store } = showSettings();
  expect(screen.getByRole('button', { name: 'Size of each process' })).toHaveAttribute('aria-disabled', 'true');
  const sizes = async () => [
    { key: 'a', title: 'Shop', isRemoved: false, bytes: 3_400_000 },
    { key: 'b', title: 'Old shop', isRemoved: true, bytes: 12_000 },
  ];
  const commands = { sizes } as unknown as LibraryCommands;
  act(() => store.setState(({ library }) => ({ library: { ...library, commands } })));
  await user.click(screen.getByRole('button', { name: 'Size of each process' }));
  const lines = within(await screen.findByRole('list', { name: 'Size of each process' })).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent)).toEqual(['Shop3.4 MB', 'Old shop12 kBremoved']);
});

test('axe finds no fault on the settings', async () => {
  const { screen } = showSettings();
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('removing all processes asks first and can be declined', async () => {
  const { user, screen, store } = showSettings();
  expect(await screen.findByText(/1 process with every edit; 1\.2 MB in total/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove all processes…' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(store.getState().order).toEqual(['test']);
  await user.click(screen.getByRole('button', { name: 'Remove all processes…' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(store.getState().order).toEqual([]);
});

test.each([null, 'text', { theme: 'neon', density: 7, singleKeys: 'yes' }])(
  'stored settings that make no sense get their defaults: %j',
  (stored) => {
    expect(settingsFrom(stored)).toEqual(defaultSettings);
  },
);
