import { afterEach, beforeEach, expect, test } from 'vitest';
import { reopenLast } from '../../../src/app/firstScreen';
import { SettingsScreen } from '../../../src/app/settings/SettingsScreen';
import { addressOf } from '../../../src/app/viewAddress';
import { WorldContext } from '../../../src/app/world';
import { emptyModel } from '../../../src/core/index';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';

let stop = () => {};
beforeEach(() => window.history.replaceState(null, '', '/'));
afterEach(() => stop());

const model = { ...emptyModel, environments: [{ name: 'Test' }, { name: 'Production' }] };

function showSettings() {
  const store = editorWith(processOf('build'), { model });
  const shown = renderWith(
    store,
    <WorldContext value={quietWorld}>
      <SettingsScreen />
    </WorldContext>,
  );
  return { store, ...shown };
}

test('the app starts with the process opened last only where that is wanted and the address is empty', async () => {
  const { store, user, screen } = showSettings();
  store.getState().changeSettings({ lastProcess: 'test' });
  stop = reopenLast(store, () => 0);
  expect(window.location.hash).toBe('');
  await user.click(screen.getByRole('radio', { name: 'The process opened last' }));
  stop();
  window.history.replaceState(null, '', '#/settings');
  stop = reopenLast(store, () => 0);
  expect(window.location.hash).toBe('#/settings');
  window.history.replaceState(null, '', '/');
  stop = reopenLast(store, () => 0);
  expect(window.location.hash).toBe('#/p/test/steps');
});

test('a process one comes to is previewed as chosen, and its address says so to others', async () => {
  const { store, user, screen } = showSettings();
  const { view, navigate } = store.getState();
  await user.click(screen.getByRole('radio', { name: 'The first' }));
  navigate({ screen: 'library' });
  navigate(view);
  expect(store.getState().preview.environment).toBe('Test');
  expect(addressOf(store.getState())).toMatchObject({ preview: { environment: 'Test' } });
});
