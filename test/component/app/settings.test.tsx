import { expect, test } from 'vitest';
import { applySettings } from '../../../src/app/applySettings';
import { SettingsScreen } from '../../../src/app/settings/SettingsScreen';
import { WorldContext } from '../../../src/app/world';
import { defaultSettings, settingsFrom } from '../../../src/state/settings';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';

function showSettings() {
  const store = editorWith(processOf('build'));
  const kept: unknown[] = [];
  applySettings(store, (settings) => kept.push(settings));
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
  expect(kept.at(-1)).toEqual({ ...defaultSettings, theme: 'dark', density: 'comfortable' });
});

test('removing all processes asks first and can be declined', async () => {
  const { user, screen, store } = showSettings();
  expect(await screen.findByText(/1 process with every edit; 1\.2 MB in all/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove all processes…' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(store.getState().order).toEqual(['test']);
  await user.click(screen.getByRole('button', { name: 'Remove all processes…' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(store.getState().order).toEqual([]);
});

test.each([null, 'text', { theme: 'neon', density: 7, singleKeys: 'yes' }])(
  'stored settings that make no sense are as usual: %j',
  (stored) => {
    expect(settingsFrom(stored)).toEqual(defaultSettings);
  },
);
