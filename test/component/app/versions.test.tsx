import { act, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Overlays } from '../../../src/app/Overlays';
import { Notices } from '../../../src/app/shell/Notices';
import { ok, type Process } from '../../../src/core/index';
import { saveVersion } from '../../../src/state/versionActions';
import { editorWith } from '../../support/editorWith';
import { renderWith } from '../../support/renderWith';
import { sample } from '../../support/samples';
import { violationsIn } from '../../support/violationsIn';

function show() {
  const store = editorWith(sample('harbor-web').process, { model: sample('harbor-web').model });
  const shown = renderWith(
    store,
    <>
      <Overlays />
      <Notices />
    </>,
  );
  const get = store.getState;
  const edit = (label: 'Change', change: (process: Process) => Process) =>
    act(() => void get().edit(label, (process) => ok(change(process))));
  const names = () => get().documents['test']?.versions?.map(({ name }) => name);
  return { store, get, edit, names, ...shown };
}

const withoutFirst = (process: Process) => ({ ...process, steps: process.steps.slice(1) });

test('a version is saved under a name that no other has', async () => {
  const { get, names, screen, user } = show();
  act(() => get().showOverlay('save-version'));
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Before{Enter}');
  expect(names()).toEqual(['Before']);
  expect(screen.queryByRole('dialog')).toBeNull();
  act(() => get().showOverlay('save-version'));
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'before{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('There is already a version "before"');
  expect(names()).toEqual(['Before']);
});

test('the list says how the process differs from each, shows the lines, and restores as one edit', async () => {
  const { store, get, edit, screen, user } = show();
  const count = get().documents['test']!.content.process.steps.length;
  act(() => void saveVersion(store, 'Before', 0));
  act(() => get().showOverlay('versions'));
  expect(await screen.findByText(/the process is the same now/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Restore Before' })).toHaveAttribute('aria-disabled', 'true');
  edit('Change', withoutFirst);
  expect(screen.getByText(/since then: 1 step removed/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'View Before' }));
  const changes = screen.getByRole('region', { name: 'Lines that changed since Before' });
  expect(within(changes).getAllByText('removed:').length).toBeGreaterThan(3);
  await user.click(screen.getByRole('button', { name: 'The whole text' }));
  expect(screen.getByRole('region', { name: 'Text of Before' })).toHaveTextContent('Octopus.Action');
  expect(await violationsIn(document.body)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Restore Before' }));
  expect(get().documents['test']?.content.process.steps).toHaveLength(count);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(get().documents['test']?.content.process.steps).toHaveLength(count - 1);
});

test('comparing goes to the outcomes of the version beside those of now', async () => {
  const { store, get, screen, user } = show();
  act(() => void saveVersion(store, 'Before', 0));
  act(() => get().showOverlay('versions'));
  await user.click(await screen.findByRole('button', { name: 'Compare outcomes of Before with now' }));
  expect(get().view).toMatchObject({ tab: 'compare', part: 'Production~ver=1..Production' });
  expect(get().overlay).toBeNull();
});

test('a version is renamed, removed, and put back from the same window; the focus goes to the way back', async () => {
  const { store, get, names, screen, user } = show();
  act(() => void saveVersion(store, 'Before', 0));
  act(() => get().showOverlay('versions'));
  await user.click(await screen.findByRole('button', { name: 'Menu of Before' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename…' }));
  await user.clear(await screen.findByRole('textbox', { name: 'Name' }));
  await user.keyboard('Earlier{Enter}');
  expect(names()).toEqual(['Earlier']);
  await user.click(await screen.findByRole('button', { name: 'Menu of Earlier' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  expect(names()).toBeUndefined();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus());
  await user.keyboard('{Enter}');
  expect(names()).toEqual(['Earlier']);
});

test('where another tab edits, versions can be read and not changed', async () => {
  const { store, get, screen } = show();
  act(() => void saveVersion(store, 'Before', 0));
  act(() => get().showOverlay('versions'));
  const dialog = await screen.findByRole('dialog');
  act(() => store.setState({ elsewhere: { test: true } }));
  expect(within(dialog).getByRole('button', { name: /Save a version/ })).toHaveAttribute('aria-disabled', 'true');
  expect(within(dialog).getByRole('button', { name: 'View Before' })).not.toHaveAttribute('aria-disabled');
});
