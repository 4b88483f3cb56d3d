import { act, cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { App } from '../../../src/app/App';
import { connectAddress } from '../../../src/app/connectAddress';
import { readShared } from '../../../src/core/index';
import { packText, unpackText } from '../../../src/data/share/packText';
import { markedLink } from '../../../src/rows/copyLink';
import { parseComparison } from '../../../src/state/comparison';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { documentsOfProject } from '../../../src/state/files/documentsOfProject';
import { openShared } from '../../../src/state/sharing';
import { fileOf, quietPorts } from '../../support/editorWith';
import { granted } from '../../support/granted';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';
import { sampleText } from '../../support/samples';
import { viewOfSteps } from '../../support/viewOfSteps';
import { violationsIn } from '../../support/violationsIn';

const name = 'deployment_process.ocl';
const files = [name, 'preflight.model.json'].map((each) => fileOf(each, sampleText('harbor-web', each)));

let stop = () => {};
afterEach(() => {
  stop();
  window.history.replaceState(null, '', '#/');
  vi.restoreAllMocks();
});

/** The app of one person, with what they saved. */
function app(hash = '#/') {
  window.history.replaceState(null, '', hash);
  const saved: { name: string; text: string }[] = [];
  const store = createEditorStore({
    ...quietPorts,
    save: async ({ name, bytes }) => {
      saved.push({ name, text: new TextDecoder().decode(bytes) });
      return { ok: true, way: 'download' };
    },
  });
  const world = {
    ...quietWorld,
    fromInput: async (chosen: Iterable<File>) =>
      Promise.all([...chosen].map(async (file) => fileOf(file.name, await file.text()))),
  };
  const shown = renderWith(store, <App store={store} world={world} />);
  stop = connectAddress(store, async () => false);
  return { store, saved, get: store.getState, ...shown };
}

/** Harbor Web open and edited, its share window on screen. */
async function sharing() {
  const one = app();
  act(() => {
    one.get().open(files, { id: 'mine', title: 'Harbor Web' });
    one.get().navigate(viewOfSteps('mine'));
    one.get().changeView({ tab: 'plan' });
    one.get().edit('Assume it fails', { scenario: (old) => ({ ...old, inject: [{ action: 'Smoke test' }] }) });
    one.get().showOverlay('share');
  });
  const dialog = within(await one.screen.findByRole('dialog', { name: 'Share Harbor Web' }));
  return { ...one, dialog };
}

test('the window lists what is shared and the size of the link, and copies it without values', async () => {
  const { dialog, user } = await sharing();
  expect(dialog.getByText(/24 steps, with their settings and scripts/)).toBeVisible();
  expect(dialog.getByText(/variables?, without their values/)).toBeVisible();
  expect(await dialog.findByText(/^The link is \d+\.\d kB long\.$/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Copy link' }));
  const link = await navigator.clipboard.readText();
  const unpacked = await unpackText(link.split('#/open?d=')[1]!);
  const shared = granted(readShared(unpacked.ok ? unpacked.text : ''));
  expect(shared).toMatchObject({ title: 'Harbor Web', view: 'plan', scenario: { inject: [{ action: 'Smoke test' }] } });
  expect(shared.text).toBe(sampleText('harbor-web', name));
  expect(await violationsIn(document.body)).toEqual([]);
});

test('values are shared when they are ticked', async () => {
  const { dialog, user, saved } = await sharing();
  await user.click(dialog.getByRole('checkbox', { name: /Include values/ }));
  expect(dialog.getByText(/variables?, \d+ with a value/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Download a share file' }));
  expect(saved[0]?.name).toBe('harbor-web.preflight.json');
  expect(saved[0]?.text).toMatch(/"value":"[^"]/);
});

test('a shared link shows its contents first, and stores them only on request', async () => {
  const { dialog, user, saved } = await sharing();
  await user.click(dialog.getByRole('button', { name: 'Download a share file' }));
  const packed = await packText(saved[0]!.text);
  stop();
  cleanup();
  const other = app(`#/open?d=${packed}`);
  expect(await other.screen.findByRole('heading', { name: 'Harbor Web' })).toBeVisible();
  expect(other.screen.getByText(/It is not stored in this browser yet/)).toBeVisible();
  expect(other.get().order).toEqual([]);
  expect(await violationsIn(document.body)).toEqual([]);
  await other.user.click(other.screen.getByRole('button', { name: 'Keep it and open it' }));
  await waitFor(() => expect(other.get().view).toMatchObject({ screen: 'process', tab: 'plan' }));
  const [id = ''] = other.get().order;
  expect(other.get().documents[id]?.content.scenario.inject).toEqual([{ action: 'Smoke test' }]);
  expect(other.get().documents[id]?.content.process.steps).toHaveLength(24);
});

test('two processes that were shared are two projects: none is among the files of the other', async () => {
  const { dialog, user, saved } = await sharing();
  await user.click(dialog.getByRole('button', { name: 'Download a share file' }));
  stop();
  cleanup();
  const other = app();
  const shared = granted(readShared(saved[0]!.text));
  act(() => {
    openShared(other.store, shared);
    openShared(other.store, { ...shared, title: 'Another' });
  });
  const { documents, order } = other.get();
  expect(order).toHaveLength(2);
  for (const id of order) expect(documentsOfProject(other.get(), documents[id]!).map((each) => each.id)).toEqual([id]);
});

test('a link to a comparison contains both sides', async () => {
  const { get, screen, user } = app();
  act(() => {
    get().open(files, { id: 'mine', title: 'Harbor Web' });
    get().navigate(viewOfSteps('mine'));
    get().setPreview({ environment: 'Test' });
    get().changeView({ tab: 'compare' });
  });
  await user.click(await screen.findByRole('button', { name: 'Copy link' }));
  const link = new URL(await navigator.clipboard.readText());
  const sides = new URLSearchParams(link.hash.split('?')[1]).get('sides');
  expect(parseComparison(sides!)).toMatchObject({
    left: { environment: 'Development' },
    right: { environment: 'Test' },
  });
});

test('a share file is looked at before it is kept, and a damaged one says so', async () => {
  const { dialog, user, saved } = await sharing();
  await user.click(dialog.getByRole('button', { name: 'Download a share file' }));
  const { text } = saved[0]!;
  stop();
  cleanup();
  const other = app();
  await other.user.upload(other.screen.getByLabelText('Files to open'), new File([text], 'x.json'));
  expect(await other.screen.findByText(/24 steps/)).toBeVisible();
  await other.user.click(other.screen.getByRole('button', { name: 'Not now' }));
  const damaged = new File([text.slice(0, 500)], 'x.json');
  await other.user.upload(await other.screen.findByLabelText('Files to open'), damaged);
  expect(await other.screen.findByRole('alert')).toHaveTextContent('It is not a process shared by Preflight.');
  expect(other.get().order).toEqual([]);
});

test.each(['#/open', '#/open?d=', '#/open?d=AAAA', '#/open?d=%3Cscript%3E'])(
  'a link that is cut off or made up says so and keeps nothing: %s',
  async (hash) => {
    const { screen, get } = app(hash);
    expect(await screen.findByRole('heading', { name: 'What was shared cannot be opened' })).toBeVisible();
    expect(screen.getByRole('alert').textContent).toMatch(/\.$/);
    expect(get().order).toEqual([]);
  },
);

test('a link to a view leads to the same process under another name, and says when it is another version', async () => {
  const { get } = app();
  act(() => {
    get().open(files, { id: 'theirs', title: 'Harbor Web' });
    get().navigate(viewOfSteps('theirs'));
  });
  const link = new URL(markedLink(get(), '#/p/theirs/plan?view=timeline')).hash;
  stop();
  cleanup();
  const same = app();
  act(() => void same.get().open(files, { id: 'mine', title: 'My copy' }));
  act(() => {
    window.location.hash = link;
    window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  });
  await waitFor(() => expect(same.get().view).toMatchObject({ documentId: 'mine', tab: 'plan', part: 'timeline' }));
  expect(same.get().notices).toEqual([]);
  act(() => {
    same.get().edit('Change', (process) => ({ ok: true, value: { ...process, steps: process.steps.slice(1) } }));
    same.get().retitle('mine', 'Harbor Web');
    window.location.hash = link;
    window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  });
  await waitFor(() => expect(same.get().notices.at(-1)?.text).toContain('another version of "Harbor Web"'));
});

test('where the process of a link was edited and renamed, one that has its step can be chosen', async () => {
  const { get, screen } = app();
  act(() => {
    get().open(files, { id: 'mine', title: 'Something else' });
    get().navigate({ screen: 'library' });
  });
  act(() => {
    window.history.replaceState(null, '', '#/p/theirs/steps/smoke-test?fp=00000000&of=Harbor+Web');
    window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  });
  await waitFor(() => expect(get().lost?.ways.map(({ label }) => label)).toEqual(['Something else']));
  act(() => {
    window.history.replaceState(null, '', get().lost?.ways[0]?.href);
    window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  });
  await waitFor(() => expect(get().view).toMatchObject({ documentId: 'mine', tab: 'steps' }));
  expect(get().notices.at(-1)?.text).toContain('another version of "Something else"');
  expect(screen.queryByText(/This link leads to/)).toBeNull();
});

test('a link without its process says which one is missing, and is followed once that is opened', async () => {
  const { screen, get } = app('#/p/theirs/plan?as=Staging&fp=00000000&of=Harbor+Web');
  expect(await screen.findByText(/This link leads to "Harbor Web", which is not stored/)).toBeVisible();
  act(() => {
    get().open(files, { id: 'other', title: 'Another process' });
    get().navigate(viewOfSteps('other'));
  });
  expect(window.location.hash).toBe('#/p/other/steps');
  act(() => {
    get().open(files, { id: 'mine', title: 'Harbor Web' });
    get().navigate(viewOfSteps('mine'));
  });
  await waitFor(() => expect(get().view).toMatchObject({ documentId: 'mine', tab: 'plan' }));
  expect(get().preview.environment).toBe('Staging');
  act(() => get().changeView({ tab: 'steps' }));
  expect(get().view).toMatchObject({ documentId: 'mine', tab: 'steps' });
});
