import { waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ReorderPane } from '../../../src/features/reorder/ReorderPane';
import { editorWith, silentPlanner } from '../../support/editorWith';
import { planOf } from '../../support/planWhere';
import { namesOf, processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';

function openPane(words: string, ...selected: readonly string[]) {
  const base = processOf(words);
  // In Test the step that comes first is the one that waits, so that an order can change a verdict.
  const plan = async ({ process }: { readonly process: typeof base }) =>
    planOf(process, { Test: { [process.steps[0]?.name ?? '']: 'Waits' } });
  const store = editorWith(base, { ports: { planner: { ...silentPlanner, plan } } });
  const rows = selected.map((name) => {
    const [stepId = '', actionId = null] = name.split('/');
    return { stepId, actionId };
  });
  const { view, navigate } = store.getState();
  if (view.screen !== 'process') throw new Error('The editor opens on a process.');
  navigate({ ...view, panel: { kind: 'reorder', selected: rows } });
  const drawn = renderWith(store, <ReorderPane />);
  const { screen } = drawn;
  const content = () => store.getState().documents['test']!.content.process;
  return {
    ...drawn,
    store,
    content,
    order: () => namesOf(content()),
    tried: () => screen.getAllByRole('treeitem').map((row) => row.getAttribute('aria-label')),
    row: (name: RegExp) => screen.getByRole('treeitem', { name }),
    button: (name: string) => screen.getByRole('button', { name }),
    said: () => store.getState().announcement,
    labels: () => store.getState().documents['test']!.past.map((entry) => entry.label),
  };
}

test('shows the steps as a tree with one tab stop, without axe violations', async () => {
  const { screen, row } = openPane('a web(drain,copy) +c', 'web/copy');
  const tree = screen.getByRole('tree', { name: 'Order of the steps' });
  expect(tree).toHaveAttribute('aria-multiselectable', 'true');
  const copy = row(/^2.2 copy/);
  expect(copy).toHaveAttribute('aria-level', '2');
  expect(copy).toHaveAttribute('aria-posinset', '2');
  expect(copy).toHaveAttribute('aria-setsize', '2');
  expect(copy).toHaveAttribute('aria-selected', 'true');
  expect(row(/^2 web/)).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getAllByRole('treeitem').filter((each) => each.tabIndex === 0)).toEqual([copy]);
  await waitFor(() => expect(copy).toHaveFocus());
  expect(within(tree).queryAllByRole('button')).toEqual([]);
  expect(await violationsIn(document.body)).toEqual([]);
});

test('says how to use it when it opens', () => {
  expect(openPane('a b').said()).toBe(
    'Reorder Steps. 2 steps. Select a step, then use the Up and Down buttons or Alt plus arrow keys. Escape cancels.',
  );
});

test('moves the focused row with Alt and an arrow, says so, and applies it as one edit', async () => {
  const { screen, user, row, order, said, labels, store } = openPane('a b c d', 'd');
  row(/^4 d/).focus();
  await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
  expect(said()).toBe('d moved to position 2 of 4, between a and b. Was 3.');
  expect(row(/^2 d, moved, was 4/)).toHaveFocus();
  expect(order()).toBe('a b c d');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(order()).toBe('a d b c');
  expect(labels()).toEqual(["Move 'd' from 4 to 2"]);
  const { id } = store.getState().documents['test']!.past.at(-1)!;
  const text = 'New order applied. 1 step moved. Press Ctrl Z to undo.';
  expect(store.getState().notices.at(-1)).toMatchObject({ text, undoes: id });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('buttons move the selected rows by click alone', async () => {
  const { user, row, button, order, tried } = openPane('a b c');
  await user.click(row(/^3 c/));
  expect(button('Down')).toHaveAttribute('aria-disabled', 'true');
  await user.click(button('To top'));
  expect(tried()).toEqual(['1 c, moved, was 3', '2 a', '3 b']);
  await user.click(button('Down'));
  await user.click(button('To bottom'));
  expect(tried()).toEqual(['1 a', '2 b', '3 c']);
  expect(button('Apply order')).toHaveAttribute('aria-disabled', 'true');
  await user.click(button('To top'));
  await user.click(button('Apply order'));
  expect(order()).toBe('c a b');
});

test('says when a row is first already, and moves nothing', async () => {
  const { user, row, said, tried } = openPane('a b', 'a');
  row(/^1 a/).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(said()).toBe('Already first.');
  expect(tried()).toEqual(['1 a', '2 b']);
});

test('several rows move as a block in their present order', async () => {
  const { user, row, button, said, tried } = openPane('a b c d');
  await user.click(row(/^2 b/));
  await user.keyboard('{Control>}');
  await user.click(row(/^4 d/));
  await user.keyboard('{/Control}');
  await user.click(button('To top'));
  expect(tried()).toEqual(['1 b, moved, was 2', '2 d, moved, was 4', '3 a', '4 c']);
  expect(said()).toBe('2 steps moved to positions 1 to 2 of 4, before a. Were 2 and 4.');
});

test('a range with Shift grows and shrinks from where it began, by click and by key', async () => {
  const { user, row, screen } = openPane('a b c d e');
  const selected = () => screen.getAllByRole('treeitem', { selected: true }).map((each) => each.textContent?.[1]);
  await user.click(row(/^2 b/));
  await user.keyboard('{Shift>}');
  await user.click(row(/^4 d/));
  expect(selected()).toEqual(['b', 'c', 'd']);
  await user.click(row(/^5 e/));
  expect(selected()).toEqual(['b', 'c', 'd', 'e']);
  await user.click(row(/^1 a/));
  expect(selected()).toEqual(['a', 'b']);
  await user.keyboard('{ArrowDown}{ArrowDown}{/Shift}');
  expect(selected()).toEqual(['b', 'c']);
});

test('steps and actions do not move together, and the reason is on the buttons', async () => {
  const { button } = openPane('a web(drain,copy)', 'a', 'web/copy');
  expect(button('Up')).toHaveAttribute('title', 'Steps and actions do not move together. Select one kind.');
});

test('an action moves within its step and cannot leave it', async () => {
  const { user, row, tried, said, content } = openPane('web(drain,copy,back) z');
  row(/^1.3 back/).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(said()).toBe('back moved to position 2 of 3 in step 1, between drain and copy. Was 1.3.');
  await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{ArrowDown}{/Alt}');
  expect(said()).toBe('Already last.');
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}{Control>}{Enter}{/Control}');
  expect(content().steps[0]!.actions.map((action) => action.name)).toEqual(['drain', 'back', 'copy']);
  expect(tried).toThrow();
});

test('a row that is moved back loses its mark', async () => {
  const { user, row, tried } = openPane('a b');
  row(/^1 a/).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(tried()).toEqual(['1 b', '2 a, moved, was 1']);
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(tried()).toEqual(['1 a', '2 b']);
});

test('undo and redo inside the pane go one move at a time and never reach the process', async () => {
  const { user, row, tried, labels } = openPane('a b c');
  row(/^3 c/).focus();
  await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}{Control>}z{/Control}');
  expect(tried()).toEqual(['1 a', '2 c, moved, was 3', '3 b']);
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(tried()).toEqual(['1 c, moved, was 3', '2 a', '3 b']);
  await user.keyboard('{Control>}zz{/Control}');
  expect(tried()).toEqual(['1 a', '2 b', '3 c']);
  expect(labels()).toEqual([]);
});

test('Escape asks before moves are lost; discarded moves can be restored', async () => {
  const { screen, user, row, button, order, store, tried } = openPane('a b', 'b');
  row(/^2 b/).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}{Escape}');
  expect(screen.getByRole('alert')).toHaveTextContent('Discard 1 move?');
  await user.click(button('Keep reordering'));
  await user.keyboard('{Escape}');
  await user.click(button('Discard'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(order()).toBe('a b');
  const { view, navigate } = store.getState();
  if (view.screen === 'process') navigate({ ...view, panel: { kind: 'reorder', selected: [] } });
  await user.click(await screen.findByRole('button', { name: 'Bring back last reordering' }));
  expect(tried()).toEqual(['1 b, moved, was 2', '2 a']);
});

test('Escape closes at once when nothing was moved', async () => {
  const { screen, user } = openPane('a b');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('Move to… takes a row to a position, before or after another, and shows its new number', async () => {
  const { screen, user, row, tried } = openPane('a b c d');
  // The pane gives the focus to its first row when it opens; what comes before that would be overtaken.
  await waitFor(() => expect(row(/^1 a/)).toHaveFocus());
  row(/^4 d/).focus();
  await user.keyboard('{ArrowUp}');
  expect(row(/^3 c/)).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(row(/^4 d/)).toHaveFocus();
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Move 4 d' });
  const position = within(dialog).getByRole('textbox', { name: /^Position/ });
  await user.clear(position);
  await user.type(position, '9');
  expect(dialog).toHaveTextContent('Choose a position from 1 to 4.');
  await user.clear(position);
  await user.type(position, '2');
  expect(dialog).toHaveTextContent('It becomes step 2, between a and b.');
  expect(await violationsIn(dialog)).toEqual([]);
  await user.keyboard('{Enter}');
  expect(tried()).toEqual(['1 a', '2 d, moved, was 4', '3 b', '4 c']);
  await user.click(screen.getByRole('button', { name: 'Move to…' }));
  const again = await screen.findByRole('dialog', { name: 'Move 2 d' });
  await user.click(within(again).getByRole('radio', { name: 'After' }));
  await user.selectOptions(within(again).getByRole('combobox'), '4 c');
  await user.click(within(again).getByRole('button', { name: 'Move' }));
  expect(tried()).toEqual(['1 a', '2 b', '3 c', '4 d']);
});

test('the find box jumps and never filters', async () => {
  const { screen, user, row, tried } = openPane('alpha beta alpine');
  await user.type(screen.getByRole('textbox', { name: 'Find a step' }), 'alp');
  expect(tried()).toHaveLength(3);
  expect(row(/^1 alpha/)).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{Enter}');
  expect(row(/^3 alpine/)).toHaveAttribute('aria-selected', 'true');
  expect(screen.getByText('2 of 2')).toBeVisible();
});

test('letters look for a name, digits for a number', async () => {
  const { user, row } = openPane('alpha beta web(drain,copy)');
  row(/^1 alpha/).focus();
  await user.keyboard('be');
  expect(row(/^2 beta/)).toHaveFocus();
});

test('says which verdicts an order changes, and when none does', async () => {
  const { screen, user, row } = openPane('a b c');
  row(/^3 c/).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  const effects = screen.getByRole('region', { name: 'Effects of this order' });
  await waitFor(() => expect(effects).toHaveTextContent('No verdict changes in Dev, Test.'));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(effects).toHaveTextContent('2 verdicts change in Test.'));
  await user.click(within(effects).getByRole('button', { name: 'Details' }));
  const changes = within(effects).getByRole('list', { name: 'Changed verdicts' });
  expect(
    within(changes)
      .getAllByRole('listitem')
      .map((line) => line.textContent),
  ).toEqual(['1 cTestRuns→Waits', '2 aTestWaits→Runs']);
  await user.click(within(changes).getByRole('button', { name: '2 a' }));
  expect(row(/^2 a/)).toHaveAttribute('aria-selected', 'true');
});

test('the order can still be applied when its effects cannot be computed', async () => {
  const { screen, user, row, button, store, order } = openPane('a b');
  store.setState({ planOf: async () => Promise.reject(new Error('no worker')) });
  row(/^2 b/).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(await screen.findByText(/could not be computed/)).toBeVisible();
  await user.click(button('Apply order'));
  expect(order()).toBe('b a');
});

test('a pane of one step says so', () => {
  const { screen } = openPane('a');
  expect(screen.getByText('There is only one step.')).toBeVisible();
});
