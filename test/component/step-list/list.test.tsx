import { act, fireEvent, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { processToOcl } from '../../../src/core/index';
import { StepList } from '../../../src/features/step-list/StepList';
import { chooseEntry, openEntry } from '../../support/chooseEntry';
import { editorWith } from '../../support/editorWith';
import { planWhere } from '../../support/planWhere';
import { namesOf, processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';

function openList(words: string, verdicts: Parameters<typeof planWhere>[1] = {}, waysOut?: ReactNode) {
  const process = processOf(words);
  const { ports, model } = planWhere(process, verdicts);
  const store = editorWith(process, { ports, model });
  const content = () => store.getState().documents['test']!.content.process;
  const view = () => {
    const now = store.getState().view;
    if (now.screen !== 'process') throw new Error('The list stands on a process.');
    return now;
  };
  const drawn = renderWith(store, <StepList waysOut={waysOut} />);
  const link = (name: string) => drawn.screen.getByRole('link', { name });
  const names = () => drawn.screen.queryAllByRole('link').map((each) => each.textContent);
  const labels = () => store.getState().documents['test']!.past.map((entry) => entry.label);
  return { ...drawn, store, view, link, names, labels, content, order: () => namesOf(content()) };
}

test('shows each step with its number and its actions under it, without axe violations', async () => {
  const { screen, names } = openList('build web(drain,copy)*web/2 +api notify?failure load!');
  expect(names()).toEqual(['build', 'web', 'drain', 'copy', 'api', 'notify', 'load']);
  expect(screen.getByRole('list', { name: 'Actions of web' })).toHaveTextContent('2.1drain');
  expect(screen.getByRole('link', { name: 'notify' })).toHaveAccessibleDescription(
    'script · worker · only after a failure',
  );
  expect(screen.getByRole('link', { name: 'load' })).toHaveAccessibleDescription(/disabled/);
  expect(screen.getByRole('link', { name: 'api' })).toHaveAccessibleDescription(/runs together with 2/);
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('opens a step by click and says which one is open', async () => {
  const { user, link, view } = openList('a b');
  await user.click(link('b'));
  expect(view().selection).toEqual({ stepId: 'b', actionId: null });
  expect(link('b')).toHaveAttribute('aria-current', 'true');
  expect(link('b')).toHaveAttribute('href', '#/p/test/steps/b');
});

test('shows the verdict of a step in the environment of the preview, and leads to the reasons', async () => {
  const { screen, user, view } = openList('a b', { Test: { b: 'Skipped' } });
  const verdict = await screen.findByRole('button', { name: 'Skipped: why, step 2, b' });
  expect(screen.getByText('1 run')).toBeVisible();
  await user.click(verdict);
  expect(view().panel).toEqual({
    kind: 'why',
    cell: { stepId: 'b', actionId: null, environment: 'Test', target: null },
  });
});

test('another preview shows other verdicts', async () => {
  const { screen, user, store } = openList('a', { Dev: { a: 'Off' } });
  await screen.findByRole('button', { name: 'Runs: why, step 1, a' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Preview as environment' }), 'Dev');
  expect(screen.getByRole('button', { name: 'Off: why, step 1, a' })).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Preview as environment' }), 'No preview');
  expect(screen.queryByRole('button', { name: /why/ })).toBeNull();
  expect(store.getState().preview.environment).toBeNull();
});

test('a filter leaves the steps that match, with their numbers, and is part of the view', async () => {
  const { screen, user, names, view, store } = openList('build web(drain,copy) rebuild');
  await user.type(screen.getByRole('textbox', { name: 'Filter by name' }), 'BUILD');
  await waitFor(() => expect(names()).toEqual(['build', 'rebuild']));
  expect(screen.getByText('2 of 3 steps match')).toBeVisible();
  await waitFor(() => expect(view().filter).toBe('BUILD'));
  await waitFor(() => expect(store.getState().announcement).toBe('2 of 3 steps match'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(names()).toHaveLength(5));
});

test('an action that matches brings its step along', async () => {
  const { screen, user, names, link } = openList('build web(drain,copy)');
  await user.type(screen.getByRole('textbox', { name: 'Filter by name' }), 'drain');
  await waitFor(() => expect(names()).toEqual(['web', 'drain']));
  expect(link('web')).toHaveAccessibleDescription(/shown for context/);
});

test('conditions of the filter stand as chips that can be taken away', async () => {
  const { screen, user, names } = openList('a*web b*db c!');
  await user.type(screen.getByRole('textbox', { name: 'Filter by name' }), 'tag:web');
  await waitFor(() => expect(names()).toEqual(['a']));
  await user.click(await screen.findByRole('button', { name: 'Remove tag:web' }));
  await waitFor(() => expect(names()).toEqual(['a', 'b', 'c']));
});

test('says that nothing matches and offers the way back', async () => {
  const { screen, user, names } = openList('a b');
  await user.type(screen.getByRole('textbox', { name: 'Filter by name' }), 'smokr');
  expect(await screen.findByText("No step matches 'smokr'.")).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear filter' }));
  await waitFor(() => expect(names()).toEqual(['a', 'b']));
});

test('Reorder Steps is first in the menu beside the filter, and opens the pane with the matching rows', async () => {
  const { screen, user, view } = openList('a*web b*db c*web');
  await user.type(screen.getByRole('textbox', { name: 'Filter by name' }), 'tag:web');
  await screen.findByText(/steps match/);
  await user.click(screen.getByRole('button', { name: 'More list actions' }));
  const menu = await screen.findByRole('menu', { name: 'More list actions' });
  const [first] = within(menu).getAllByRole('menuitem');
  expect(first).toHaveTextContent('Reorder Steps');
  await user.click(first!);
  expect(view().panel).toEqual({
    kind: 'reorder',
    selected: [
      { stepId: 'a', actionId: null },
      { stepId: 'c', actionId: null },
    ],
  });
});

test('Reorder pressed at once after a letter of the filter, or after clearing it, has the rows of what is typed', () => {
  const { screen, view } = openList('a bb b');
  const box = screen.getByRole('textbox', { name: 'Filter by name' });
  const reorder = screen.getByRole('button', { name: 'Reorder' });
  const press = () => {
    fireEvent.pointerDown(reorder);
    fireEvent.click(reorder);
    return view().panel;
  };
  fireEvent.change(box, { target: { value: 'b' } });
  fireEvent.change(box, { target: { value: 'bb' } });
  expect(press()).toEqual({ kind: 'reorder', selected: [{ stepId: 'bb', actionId: null }] });
  fireEvent.keyDown(box, { key: 'Escape' });
  expect(box).toHaveValue('');
  expect(press()).toEqual({ kind: 'reorder', selected: [] });
});

test('arrows walk the rows, digits jump, left and right fold', async () => {
  const { user, link, names } = openList('a web(drain,copy) c');
  link('a').focus();
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(link('drain')).toHaveFocus();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(names()).toEqual(['a', 'web', 'c']);
  await user.keyboard('3');
  expect(link('c')).toHaveFocus();
  await user.keyboard('{Home}');
  expect(link('a')).toHaveFocus();
});

test('only one row is a stop of the Tab key', () => {
  const { screen } = openList('a b c');
  const stops = screen.getAllByRole('link').filter((each) => each.tabIndex === 0);
  expect(stops.map((each) => each.textContent)).toEqual(['a']);
});

test('Alt and an arrow moves the row, keeps the focus on it and offers to undo', async () => {
  const { user, link, order, labels, store } = openList('a b c');
  link('c').focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(order()).toBe('a c b');
  expect(link('c')).toHaveFocus();
  expect(labels()).toEqual(["Move 'c' from 3 to 2"]);
  expect(store.getState().notices).toMatchObject([{ text: "Moved 'c' from 3 to 2.", undoes: 1 }]);
  await user.keyboard('{Alt>}{Shift>}{ArrowUp}{ArrowUp}{/Shift}{/Alt}');
  expect(order()).toBe('c a b');
  expect(store.getState().announcement).toBe('Already first.');
  expect(store.getState().notices).toHaveLength(1);
});

test('a move reports what it breaks', async () => {
  const { user, link, store } = openList('a b +c');
  link('c').focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(store.getState().notices[0]?.text).toBe(
    "Moved 'c' from 3 to 2. 1 warning: 2 c now runs together with 1 a. Before, it ran with b.",
  );
});

test('an action moves within its step', async () => {
  const { user, link, content } = openList('web(drain,copy,back)');
  link('back').focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(content().steps[0]!.actions.map((action) => action.name)).toEqual(['drain', 'back', 'copy']);
});

test('deletes at once with a way back, and the focus goes to the next row', async () => {
  const { user, link, order, store } = openList('a b c');
  link('b').focus();
  await user.keyboard('{Delete}');
  expect(order()).toBe('a c');
  expect(link('c')).toHaveFocus();
  expect(store.getState().notices).toMatchObject([{ text: "Deleted step 2 'b'.", undoes: 1 }]);
});

test('after the last step is deleted the focus is on Add step', async () => {
  const { screen, user, link } = openList('a');
  link('a').focus();
  await user.keyboard('{Delete}');
  expect(screen.getByRole('button', { name: 'Add step' })).toHaveFocus();
  expect(screen.getByText(/No steps yet/)).toBeVisible();
});

test('the link to a row is copied, and that can be seen', async () => {
  const { screen, user, store } = openList('a b');
  await user.click(screen.getByRole('button', { name: 'Actions for step 2, b' }));
  await chooseEntry(user, 'Copy link');
  await waitFor(() => expect(store.getState().notices.at(-1)?.text).toBe('The link to this row is on the clipboard.'));
  expect(await navigator.clipboard.readText()).toContain('#/p/test/steps/b?fp=');
});

test('a list without steps takes pasted ones by button and by key, and leads elsewhere', async () => {
  const { screen, user, order, store } = openList('', {}, <a href="#/p/harbor-web/steps">Load the sample</a>);
  expect(screen.getByRole('link', { name: 'Load the sample' })).toBeVisible();
  await navigator.clipboard.writeText('nothing that is a step');
  await user.click(screen.getByRole('button', { name: 'Paste OCL or JSON' }));
  await waitFor(() => expect(store.getState().notices.at(-1)?.text).toMatch(/^The clipboard contains no steps/));
  const getData = () => processToOcl(processOf('a b'));
  fireEvent.paste(document.body, { clipboardData: { getData } });
  expect(order()).toBe('a b');
});

test('a filter that finds nothing here can be asked of the other processes', async () => {
  const { screen, user, store, view } = openList('a b');
  const { documents, order } = store.getState();
  const other = { ...documents['test']!, id: 'other', title: 'Other' };
  const content = { ...other.content, process: processOf('smoke test2 smoke3') };
  store.setState({ documents: { ...documents, other: { ...other, content } }, order: [...order, 'other'] });
  await user.type(screen.getByRole('textbox', { name: 'Filter by name' }), 'smoke');
  await user.click(await screen.findByRole('button', { name: 'Search all processes' }));
  expect(screen.getByRole('list', { name: /^Other processes/ })).toHaveTextContent('Other 2 steps match');
  await user.click(screen.getByRole('button', { name: 'Other' }));
  expect(view()).toMatchObject({ documentId: 'other', filter: 'smoke' });
});

test('asks before deleting a step that another one reads', async () => {
  const { screen, user, link, order, store } = openList('fetch seed');
  store.getState().edit('Make seed read fetch', (process) => ({
    ok: true,
    value: {
      ...process,
      steps: process.steps.map((step) =>
        step.id === 'seed' ? { ...step, properties: new Map([['x', '#{Octopus.Action[fetch].Output.Key}']]) } : step,
      ),
    },
  }));
  link('fetch').focus();
  await user.keyboard('{Delete}');
  const dialog = await screen.findByRole('dialog', { name: "Delete step 1 'fetch'?" });
  expect(dialog).toHaveTextContent('2 seed');
  expect(order()).toBe('fetch seed');
  await user.click(within(dialog).getByRole('button', { name: 'Delete anyway' }));
  expect(order()).toBe('seed');
});

test('the menu of a row matches the keys, and explains what is not possible', async () => {
  const { screen, user, order } = openList('a b');
  await user.click(screen.getByRole('button', { name: 'Actions for step 1, a' }));
  await openEntry(user, 'Move');
  const up = await screen.findByRole('menuitem', { name: /Move up/ });
  expect(up).toHaveAttribute('aria-disabled', 'true');
  expect(up).toHaveAccessibleDescription('Already first.');
  await user.click(screen.getByRole('menuitem', { name: /Move down/ }));
  expect(order()).toBe('b a');
});

test('E disables and enables, Ctrl+D duplicates, A and Shift+A open the gallery', async () => {
  const { user, link, content, order, view } = openList('a b');
  link('b').focus();
  await user.keyboard('e');
  expect(content().steps[1]!.actions[0]!.isDisabled).toBe(true);
  await user.keyboard('e{Control>}d{/Control}');
  expect(content().steps[1]!.actions[0]!.isDisabled).toBe(false);
  expect(order()).toBe('a b b - clone (1)');
  expect(link('b - clone (1)')).toHaveFocus();
  await user.keyboard('{Shift>}A{/Shift}');
  expect(view().panel).toEqual({ kind: 'add', place: { at: 'before', stepId: content().steps[2]!.id } });
});

test('several rows are ticked and dealt with together, as one edit', async () => {
  const { screen, user, link, content, labels } = openList('a b c');
  link('a').focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  const bar = screen.getByRole('toolbar', { name: 'Selected rows' });
  expect(bar).toHaveTextContent('2 selected');
  await user.click(within(bar).getByRole('button', { name: 'Disable' }));
  expect(content().steps.map((step) => step.actions[0]!.isDisabled)).toEqual([true, true, false]);
  await user.click(within(bar).getByRole('button', { name: 'Delete' }));
  expect(labels()).toEqual(['Disable 2 steps', 'Delete 2 steps']);
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('a process without steps explains steps and offers to add one', async () => {
  const { screen, user, view } = openList('');
  expect(screen.getByText(/A process is a list of steps/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reorder' })).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('button', { name: 'Add a step' }));
  expect(view().panel).toEqual({ kind: 'add', place: { at: 'end' } });
});

test('in compact density the facts are signs, four at most, each told on hover, and text for everybody else', async () => {
  const { screen, user, store, link } = openList('a +b*web/2?failure@Test');
  act(() => store.getState().changeSettings({ density: 'compact' }));
  expect(link('b')).toHaveAccessibleDescription(
    'script · rolling 2 · web · only Test · only after a failure · with previous, runs together with 1',
  );
  const signs = [...link('b').querySelectorAll<HTMLElement>('[data-tip]')];
  expect(signs.map((sign) => sign.dataset['tip'])).toEqual([
    'rolling 2',
    'web',
    'only Test',
    'only after a failure',
    'with previous',
  ]);
  expect(signs.at(-1)).toHaveTextContent('+1');
  await user.hover(signs[2]!);
  expect(screen.getByRole('tooltip', { hidden: true })).toHaveTextContent('only Test');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull();
});

test('details can be switched off for the eye; a reader still gets them', async () => {
  const { screen, user, link } = openList('a?failure b');
  await user.click(screen.getByRole('button', { name: 'More list actions' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Show details on rows' }));
  expect(link('a')).toHaveAccessibleDescription(/only after a failure/);
  expect(link('a').querySelector('[data-tip="only after a failure"]')).toBeNull();
});

test('a row with problems has a sign and says them, and has:problem leaves it alone', async () => {
  const { screen, user, link, names } = openList('a b@qa c');
  // The checks come behind the rows.
  await waitFor(() => expect(link('b')).toHaveAccessibleDescription(/, 1 warning: The model has no environment qa\./));
  await user.type(screen.getByRole('textbox', { name: 'Filter by name' }), 'has:problem');
  await waitFor(() => expect(names()).toEqual(['b']));
});
