import { act, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyPendingText } from '../../../src/app/applyPendingText';
import { connectAddress } from '../../../src/app/connectAddress';
import { guardLeaving } from '../../../src/app/guardLeaving';
import { ModelTab } from '../../../src/app/ModelTab';
import { WorldContext } from '../../../src/app/world';
import { emptyModel } from '../../../src/core/index';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';
import { openEditor } from '../step-editor/openEditor';

let stops: (() => void)[] = [];
beforeEach(() => window.history.replaceState(null, '', '#/p/test/steps'));
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
});

async function typeHalfAName() {
  const store = editorWith(processOf('build'), { model: { ...emptyModel, environments: [{ name: 'Staging' }] } });
  stops.push(
    connectAddress(store, async () => false),
    guardLeaving(store, { flush: () => {}, comeBack: () => {} }),
  );
  const { view, navigate } = store.getState();
  if (view.screen === 'process') navigate({ ...view, tab: 'model' });
  const shown = renderWith(
    store,
    <WorldContext value={quietWorld}>
      <ModelTab />
    </WorldContext>,
  );
  const name = shown.screen.getByRole('textbox', { name: 'Name of Staging' });
  await shown.user.clear(name);
  await shown.user.type(name, 'Stage');
  const names = () => store.getState().documents['test']!.content.model.environments.map((each) => each.name);
  return { store, names, ...shown };
}

test('Back while typing keeps the typed text', async () => {
  const { store, names } = await typeHalfAName();
  expect(names()).toEqual(['Staging']);
  window.history.back();
  await waitFor(() => expect(store.getState().view).toMatchObject({ tab: 'steps' }));
  expect(window.location.hash).toBe('#/p/test/steps');
  expect(names()).toEqual(['Stage']);
});

test('leaving the page while typing keeps the typed text, and asks while it is not stored', async () => {
  const { store, names } = await typeHalfAName();
  store.setState({ keeping: 'pending' });
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(names()).toEqual(['Stage']);
  expect(leaving.defaultPrevented).toBe(true);
});

test('a new name counts while its question has the focus and something else is to begin', async () => {
  const { screen, user, openSection, step, store } = openEditor('build deploy', 'build');
  await openSection('Name and notes');
  await user.type(screen.getByRole('textbox', { name: 'Name' }), ' it');
  const slug = screen.getByRole('checkbox', { name: 'Also change the slug to build-it' });
  await user.click(slug);
  expect(slug).toHaveFocus();
  act(applyPendingText);
  expect(step('build')).toMatchObject({ name: 'build it', slug: 'build-it' });
  expect(store.getState().documents['test']?.past).toHaveLength(1);
});
