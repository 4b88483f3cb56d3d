import { expect, test } from 'vitest';
import { ReorderPane } from '../../../src/features/reorder/ReorderPane';
import { editorWith } from '../../support/editorWith';
import { namesOf, processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';

function openPane(words: string, ...selected: readonly string[]) {
  const store = editorWith(processOf(words));
  const { view } = store.getState();
  if (view.screen !== 'process') throw new Error('The editor opens on a process.');
  const rows = selected.map((name) => {
    const [stepId = '', actionId = null] = name.split('/');
    return { stepId, actionId };
  });
  store.getState().navigate({ ...view, panel: { kind: 'reorder', selected: rows } });
  const order = () => namesOf(store.getState().documents['test']!.content.process);
  return { store, order, said: () => store.getState().announcement, ...renderWith(store, <ReorderPane />) };
}

test('moves the focused row with Alt and an arrow, says so, and applies it as one edit', async () => {
  const { screen, user, order, said, store } = openPane('a b c d', 'd');
  const row = await screen.findByRole('treeitem', { name: /d/ });
  row.focus();
  await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
  expect(said()).toBe('d moved to position 2 of 4, between a and b. Was 3.');
  expect(screen.getByRole('treeitem', { name: /2 d, moved, was 4/ })).toHaveFocus();
  expect(order()).toBe('a b c d');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(order()).toBe('a d b c');
  expect(store.getState().documents['test']!.past.map((entry) => entry.label)).toEqual([
    "Reorder: moved 'd' from 4 to 2",
  ]);
  expect(said()).toBe('New order applied. 1 step moved. Press Ctrl Z to undo.');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('has no fault that axe can see', async () => {
  openPane('a web(drain,copy) c', 'c');
  expect(await violationsIn(document.body)).toEqual([]);
});
