import { fireEvent, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectAddress } from '../../../src/app/connectAddress';
import { emptyModel } from '../../../src/core/index';
import type { EditorState } from '../../../src/state/editorState';
import type { View } from '../../../src/state/viewState';
import { afterLetter } from '../../../src/ui/afterLetter';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';

let disconnect = () => {};
beforeEach(() => window.history.replaceState(null, '', '#/'));
afterEach(() => disconnect());

const never = async () => false;

/** A store with a process, connected to the address bar at its Steps tab. */
async function connected(hash = '#/p/test/steps', load: (id: string) => Promise<boolean> = never, model = emptyModel) {
  const store = editorWith(processOf('build deploy-web notify'), { model });
  window.history.replaceState(null, '', hash);
  disconnect = connectAddress(store, load);
  await Promise.resolve();
  const view = () => {
    const shown = store.getState().view;
    if (shown.screen !== 'process') throw new Error('The process should be on screen.');
    return shown;
  };
  const go = (change: Partial<Extract<View, { screen: 'process' }>>) =>
    store.getState().navigate({ ...view(), ...change });
  return { store, view, go, hash: () => window.location.hash };
}

const back = async (store: { getState(): EditorState }) => {
  const before = store.getState().view;
  window.history.back();
  await waitFor(() => expect(store.getState().view).not.toEqual(before));
};

test('the address decides the first screen', async () => {
  const { view } = await connected('#/p/test/steps/deploy-web?q=web');
  expect(view()).toMatchObject({ tab: 'steps', selection: { stepId: 'deploy-web' }, filter: 'web' });
});

test('going somewhere changes the address, and Back returns', async () => {
  const { store, view, go, hash } = await connected();
  go({ selection: { stepId: 'build', actionId: null } });
  expect(hash()).toBe('#/p/test/steps/build');
  go({ tab: 'plan' });
  expect(hash()).toBe('#/p/test/plan?at=build');
  await back(store);
  expect(view()).toMatchObject({ tab: 'steps', selection: { stepId: 'build' } });
  await back(store);
  expect(view().selection).toBeNull();
});

test('typing in the filter makes no history, and is in the address when typing rests', async () => {
  const { go, hash } = await connected();
  const length = window.history.length;
  for (const filter of ['w', 'we', 'web']) go({ filter });
  await waitFor(() => expect(hash()).toBe('#/p/test/steps?q=web'));
  expect(window.history.length).toBe(length);
});

test.each([
  ['a press', () => fireEvent.pointerDown(document.body)],
  ['leaving the field', () => fireEvent.blur(document.body)],
  ['leaving the window', () => fireEvent.blur(window)],
  ['leaving the page', () => fireEvent(window, new Event('pagehide'))],
])('what was typed is in the address as soon as typing ends: %s', async (_what, ends) => {
  const { go, hash } = await connected();
  go({ filter: 'we' });
  afterLetter(() => go({ filter: 'web' }));
  expect(hash()).toBe('#/p/test/steps');
  ends();
  expect(hash()).toBe('#/p/test/steps?q=web');
});

test('going on at once after typing leaves the typed text in the address that Back returns to', async () => {
  const { store, view, go, hash } = await connected();
  go({ filter: 'web' });
  go({ tab: 'plan' });
  expect(hash()).toContain('#/p/test/plan');
  await back(store);
  expect(hash()).toBe('#/p/test/steps?q=web');
  expect(view()).toMatchObject({ tab: 'steps', filter: 'web' });
});

test('Back closes an open panel first', async () => {
  const { store, view, go } = await connected();
  go({ tab: 'plan' });
  go({ panel: { kind: 'reorder', selected: [] } });
  await back(store);
  expect(view()).toMatchObject({ tab: 'plan', panel: null });
});

test('closing a panel by its own button leaves no trace of it behind', async () => {
  const { store, view, go, hash } = await connected();
  go({ tab: 'plan' });
  go({ panel: { kind: 'add', place: { at: 'end' } } });
  expect(hash()).toBe('#/p/test/add?tab=plan');
  go({ panel: null });
  await waitFor(() => expect(hash()).toBe('#/p/test/plan'));
  await back(store);
  expect(view()).toMatchObject({ tab: 'steps', panel: null });
});

test('a preview other than the default is in the address', async () => {
  const { store, hash } = await connected('#/p/test/steps?as=Test');
  expect(store.getState().preview.environment).toBe('Test');
  store.getState().setPreview({ environment: null, channel: 'Hotfix' });
  expect(hash()).toBe('#/p/test/steps?in=Hotfix');
});

test('a step that is gone is reported with close names, and leaves the address', async () => {
  const { store, hash } = await connected('#/p/test/steps/deploy-api');
  expect(store.getState().lost).toEqual({
    text: 'There is no step "deploy-api" in this process. It may have been renamed or deleted.',
    ways: [{ label: 'deploy-web', href: '#/p/test/steps/deploy-web' }],
  });
  expect(hash()).toBe('#/p/test/steps');
});

test('reasons of a step that is gone are reported as missing, and are not opened', async () => {
  const { store, view, hash } = await connected('#/p/test/plan?row=deploy-api&env=Production');
  expect(store.getState().lost).toEqual({
    text: 'There is no step "deploy-api" in this process. It may have been renamed or deleted.',
    ways: [{ label: 'deploy-web', href: '#/p/test/steps/deploy-web' }],
  });
  expect(view()).toMatchObject({ tab: 'plan', panel: null });
  expect(hash()).toBe('#/p/test/plan');
});

const known = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production' }],
  channels: [{ name: 'Default' }],
  targets: [{ name: 'web-1', environments: ['Test'], roles: ['web'] }],
};

test.each([
  ['plan?as=Moon', 'The model here has no environment "Moon".', 'plan'],
  ['plan?as=Moon&in=Hotfix', 'The model here has no environment "Moon" and no channel "Hotfix".', 'plan'],
  ['plan?row=notify&env=Moon', 'The model here has no environment "Moon".', 'plan'],
  ['plan?row=notify&env=Moon&as=Moon', 'The model here has no environment "Moon".', 'plan'],
  ['plan?row=notify&env=Test&target=web-9', 'The model here has no target "web-9".', 'plan?row=notify&env=Test'],
  ['plan?sc=Bad+day', 'The scenario "Bad day" is not stored here.', 'plan'],
  [
    'steps/gone?as=Moon',
    'There is no step "gone" in this process. It may have been renamed or deleted. The model here has no environment "Moon".',
    'steps',
  ],
])('a name of a link that the model lacks is reported and leaves the address: %s', async (asked, text, left) => {
  const { store, hash } = await connected(`#/p/test/${asked}`, never, known);
  expect(store.getState().lost).toEqual({ text, ways: [] });
  expect(hash()).toBe(`#/p/test/${left}`);
});

test('a model without targets does not report the target of a link', async () => {
  const { store, hash } = await connected('#/p/test/plan?row=notify&env=Test&target=web-9');
  expect(store.getState().lost).toBeNull();
  expect(hash()).toBe('#/p/test/plan?row=notify&env=Test&target=web-9');
});

test('own what-ifs stay in use when a link has others, which is reported; equal ones are not', async () => {
  const { store } = await connected('#/p/test/plan?skip=build');
  const skip = () => store.getState().documents['test']!.content.scenario.run?.skip;
  const follow = async (hash: string) => {
    window.history.pushState(null, '', hash);
    window.dispatchEvent(new PopStateEvent('popstate'));
    await Promise.resolve();
  };
  await follow('#/p/test/plan?skip=build');
  expect(store.getState().lost).toBeNull();
  await follow('#/p/test/plan?skip=notify');
  expect(store.getState().lost).toEqual({
    text: expect.stringMatching(/^Your own what-ifs stay in use/),
    ways: [{ label: 'Follow the link again', href: '#/p/test/plan?skip=notify' }],
  });
  expect(skip()).toEqual(['build']);
  store.getState().chooseScenario(null);
  await follow('#/p/test/plan?skip=notify');
  expect(store.getState().lost).toBeNull();
  expect(skip()).toEqual(['notify']);
});

test('a document that is not open is loaded first', async () => {
  const load = vi.fn(async (id: string) => {
    const { documents } = store.getState();
    // Opening chooses the preview too; that must not write the address before its step is shown.
    store.setState({
      documents: { ...documents, [id]: { ...documents['test']!, id } },
      preview: { environment: 'Production', channel: 'Default', tenant: null },
    });
    return true;
  });
  const { store, view } = await connected('#/p/test/steps', load);
  window.history.pushState(null, '', '#/p/sample/steps/notify');
  window.dispatchEvent(new PopStateEvent('popstate'));
  await waitFor(() => expect(view()).toMatchObject({ documentId: 'sample', selection: { stepId: 'notify' } }));
  expect(load).toHaveBeenCalledExactlyOnceWith('sample');
});

test('an unknown document leads to the library with a sentence', async () => {
  const { store } = await connected('#/p/lost/steps');
  await waitFor(() => expect(store.getState().view).toEqual({ screen: 'library' }));
  expect(store.getState().lost).toEqual({
    text: 'The process "lost" is not stored in this browser. Open its file again.',
    ways: [],
  });
});

test('a kept scenario is in the address and is chosen by one', async () => {
  const { store, hash } = await connected();
  store.getState().edit('Assume notify fails', { scenario: () => ({ inject: [{ action: 'notify' }] }) });
  expect(hash()).toBe('#/p/test/steps?fail=notify');
  store.getState().keepScenario('Mail fails');
  expect(hash()).toBe('#/p/test/steps?sc=Mail+fails');
  store.getState().chooseScenario(null);
  expect(hash()).toBe('#/p/test/steps');
  window.history.pushState(null, '', '#/p/test/steps?sc=Mail+fails');
  window.dispatchEvent(new PopStateEvent('popstate'));
  await waitFor(() => expect(store.getState().documents['test']!.content.scenario.inject).toHaveLength(1));
});

test('what-ifs of a link apply only without own ones, and not again on Back', async () => {
  const { store, go } = await connected('#/p/test/steps?skip=notify');
  const skip = () => store.getState().documents['test']!.content.scenario.run?.skip;
  expect(skip()).toEqual(['notify']);
  go({ tab: 'plan' });
  store.getState().chooseScenario(null);
  go({ tab: 'model' });
  await back(store);
  await back(store);
  expect(skip()).toBeUndefined();
});
