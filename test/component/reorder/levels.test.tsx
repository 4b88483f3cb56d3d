import { waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ReorderPane } from '../../../src/features/reorder/ReorderPane';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';

function openPane(words: string, stepId: string, actionId: string | null = null) {
  const store = editorWith(processOf(words));
  const { view, navigate } = store.getState();
  if (view.screen !== 'process') throw new Error('The editor opens on a process.');
  navigate({ ...view, panel: { kind: 'reorder', selected: [{ stepId, actionId }] } });
  const drawn = renderWith(store, <ReorderPane />);
  const { screen } = drawn;
  const content = () => store.getState().documents['test']!.content.process;
  return {
    ...drawn,
    shape: () => content().steps.map((step) => `${step.name}: ${step.actions.map((action) => action.name)}`),
    row: (name: RegExp) => screen.getByRole('treeitem', { name }),
    said: () => store.getState().announcement,
    labels: () => store.getState().documents['test']!.past.map((entry) => entry.label),
  };
}

test('Alt+[ takes an action out, Alt+] puts a step in, and the order is applied as one edit', async () => {
  const { user, row, said, shape, labels } = openPane('web(x,y)*web db*db', 'web', 'y');
  row(/^1.2 y/).focus();
  await user.keyboard('{Alt>}[[{/Alt}');
  expect(said()).toBe('y moved out of its step, to position 2 of 3, between web and db. Was 1.2.');
  await waitFor(() => expect(row(/^2 y, moved, was 1.2/)).toHaveFocus());
  row(/^3 db/).focus();
  await user.keyboard('{Alt>}]{/Alt}');
  expect(said()).toBe(
    "db moved into step 2, y, as action 2.2 of 2. Was 3. Inside y it runs where and when that step does. Its own target tag 'db' no longer applies.",
  );
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(shape()).toEqual(['web: x', 'y: y,db']);
  expect(labels()).toHaveLength(1);
});

test('a move between levels is undone in the pane, and the tree keeps a tab stop', async () => {
  const { user, row, screen } = openPane('web(x,y) db', 'web', 'y');
  row(/^1.2 y/).focus();
  await user.keyboard('{Alt>}[[{/Alt}');
  await user.click(screen.getByRole('button', { name: 'Undo the last move' }));
  expect(row(/^1.2 y/)).toBeVisible();
  expect(screen.getAllByRole('treeitem').filter((each) => each.tabIndex === 0)).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Apply order' })).toHaveAttribute('aria-disabled', 'true');
});

test('Into… asks for the step and explains the result', async () => {
  const { user, screen, row } = openPane('web(x,y)*web db*db', 'db');
  await user.click(screen.getByRole('button', { name: 'Into…' }));
  const dialog = screen.getByRole('dialog', { name: 'Move 2 db' });
  expect(within(dialog).getByText(/It becomes action 1.3 of 3 in step 1, web/)).toBeVisible();
  expect(await violationsIn(document.body)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Move' }));
  expect(row(/^1.3 db, moved, was 2/)).toBeVisible();
});

test('a step with several actions cannot go inside another, and both buttons say why', () => {
  const { screen } = openPane('a web(x,y)', 'web');
  expect(screen.getByRole('button', { name: 'Into…' })).toHaveAccessibleDescription(
    /A step with several cannot go inside/,
  );
  expect(screen.getByRole('button', { name: 'Out' })).toHaveAccessibleDescription(/already a step of its own/);
});
