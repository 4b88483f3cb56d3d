import { fireEvent, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { processToJson, processToOcl } from '../../../src/core/index';
import { StepList } from '../../../src/features/step-list/StepList';
import { editorWith } from '../../support/editorWith';
import { planWhere } from '../../support/planWhere';
import { actionNamesOf, namesOf, processOf, processWith } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';

function openList(words: string) {
  const process = processOf(words);
  const { ports, model } = planWhere(process, {});
  const store = editorWith(process, { ports, model });
  const content = () => store.getState().documents['test']!.content.process;
  const drawn = renderWith(store, <StepList />);
  const link = (name: string) => drawn.screen.getByRole('link', { name });
  const notices = () => store.getState().notices.map((notice) => notice.text);
  const labels = () => store.getState().documents['test']!.past.map((entry) => entry.label);
  return { ...drawn, store, content, link, notices, labels, order: () => namesOf(content()) };
}

/** What the browser hands over with Ctrl+C and Ctrl+V. */
function clipboard() {
  let text = '';
  return {
    data: {
      setData: (_: string, value: string) => {
        text = value;
      },
      getData: () => text,
    },
    get text() {
      return text;
    },
  };
}

test('a step copied by key is OCL text, and pasted it gets a name of its own', () => {
  const { link, order, labels } = openList('a b c');
  const board = clipboard();
  link('a').focus();
  fireEvent.copy(link('a'), { clipboardData: board.data });
  expect(board.text).toContain('step "a" {');
  link('b').focus();
  fireEvent.paste(link('b'), { clipboardData: board.data });
  expect(order()).toBe('a b a (2) c');
  expect(labels()).toEqual(["Paste 'a'"]);
});

test('a cut step is pasted elsewhere under its own name', () => {
  const { link, order, labels } = openList('a b c');
  const board = clipboard();
  link('a').focus();
  fireEvent.cut(link('a'), { clipboardData: board.data });
  expect(order()).toBe('b c');
  fireEvent.paste(link('c'), { clipboardData: board.data });
  expect(order()).toBe('b c a');
  expect(labels()).toEqual(["Cut 'a'", "Paste 'a'"]);
});

test('a step pasted on an action goes beside it, and text that is no step changes nothing', () => {
  const { link, content, notices, labels } = openList('a web(x,y)*web');
  const board = clipboard();
  fireEvent.copy(link('a'), { clipboardData: board.data });
  fireEvent.paste(link('y'), { clipboardData: board.data });
  expect(actionNamesOf(content(), 'web')).toBe('x y a (2)');
  board.data.setData('text/plain', 'hello');
  fireEvent.paste(link('y'), { clipboardData: board.data });
  expect(notices().at(-1)).toBe('The clipboard contains no steps: its text is not a process in OCL or JSON.');
  expect(labels()).toHaveLength(1);
});

test('an action goes out by Alt+[ and into the step above by Alt+], and the focus goes with it', async () => {
  const { user, link, content, order, notices } = openList('web(x,y)*web db*db');
  link('y').focus();
  await user.keyboard('{Alt>}[[{/Alt}');
  expect(order()).toBe('web y db');
  await waitFor(() => expect(link('y')).toHaveFocus());
  link('db').focus();
  await user.keyboard('{Alt>}]{/Alt}');
  expect(content().steps[1]?.actions.map((action) => action.name)).toEqual(['y', 'db']);
  expect(notices().at(-1)).toBe(
    "Moved 'db' from 3 to 2.2. Inside y it runs where and when that step does. Its own target tag 'db' no longer applies.",
  );
});

test('a step with several actions says why it cannot go inside another', async () => {
  const { user, link, store, order } = openList('a web(x,y)*web');
  link('web').focus();
  await user.keyboard('{Alt>}]{/Alt}');
  expect(order()).toBe('a web');
  expect(store.getState().announcement).toBe('"web" has 2 actions. A step with several cannot go inside another step.');
});

test('a range with Shift begins at the open row, grows and shrinks', async () => {
  const { user, link, store } = openList('a b c d e');
  const ticked = () => [...document.querySelectorAll('input:checked')].map((box) => box.getAttribute('aria-label'));
  await user.click(link('b'));
  expect(store.getState().view).toMatchObject({ selection: { stepId: 'b' } });
  await user.keyboard('{Shift>}');
  await user.click(link('d'));
  expect(ticked()).toHaveLength(3);
  await user.click(link('e'));
  expect(ticked()).toHaveLength(4);
  await user.click(link('c'));
  expect(ticked()).toHaveLength(2);
  await user.click(link('a'));
  expect(ticked()).toHaveLength(2);
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}');
  expect(ticked()).toHaveLength(3);
});

test('M, a place in words and Enter move a step', async () => {
  const { user, link, screen, order } = openList('a b c d');
  link('d').focus();
  await user.keyboard('m');
  expect(screen.getByRole('dialog', { name: 'Move 4 d' })).toBeVisible();
  expect(await violationsIn(document.body)).toEqual([]);
  await user.keyboard('before 2');
  expect(screen.getByText('It becomes step 2, between a and b.')).toBeVisible();
  await user.keyboard('{Enter}');
  expect(order()).toBe('a d b c');
});

test('several rows are edited together as one entry, with a preview of each', async () => {
  const { user, link, screen, content, labels } = openList('a b*db c');
  link('a').focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await user.click(screen.getByRole('button', { name: 'Edit together…' }));
  const dialog = screen.getByRole('dialog', { name: 'Edit 2 rows together' });
  expect(await violationsIn(document.body)).toEqual([]);
  await user.selectOptions(within(dialog).getByLabelText('Run condition'), 'Always');
  await user.type(within(dialog).getByLabelText('Retries'), '3');
  expect(within(dialog).getByRole('row', { name: /1 a/ })).toHaveTextContent('always · 3 retries');
  await user.click(within(dialog).getByRole('button', { name: 'Change 2 rows' }));
  expect(content().steps.map((step) => step.condition)).toEqual(['Always', 'Always', 'Success']);
  expect(labels()).toEqual(['Edit 2 rows together']);
});

test('a number that is none keeps the rows from being changed and says so', async () => {
  const { user, link, screen, labels } = openList('a b');
  link('a').focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await user.click(screen.getByRole('button', { name: 'Edit together…' }));
  await user.type(screen.getByLabelText('Retries'), 'x');
  await user.click(screen.getByRole('button', { name: 'Change' }));
  expect(labels()).toEqual([]);
});

test('the palette has the commands of the focused row, and none once the list is gone', async () => {
  const { link, store, order, screen } = openList('a b');
  link('b').focus();
  await waitFor(() =>
    expect((store.getState().offeredCommands?.() ?? []).find((each) => each.id === 'row-move-up')?.label).toBe(
      'Move up: 2 b',
    ),
  );
  expect((store.getState().offeredCommands?.() ?? []).find((each) => each.id === 'row-move-down')?.whyNot).toBe(
    'Already last.',
  );
  (store.getState().offeredCommands?.() ?? []).find((each) => each.id === 'row-move-up')?.run();
  expect(order()).toBe('b a');
  screen.unmount();
  expect(store.getState().offeredCommands?.() ?? []).toEqual([]);
});

test('usages name the steps that read an output or start together', async () => {
  const { user, screen, link } = openList('a +b');
  link('a').focus();
  await user.keyboard('{Shift>}{F10}{/Shift}');
  await user.click(await screen.findByRole('menuitem', { name: 'Find usages' }));
  const dialog = await screen.findByRole('dialog', { name: "Usages of step 1 'a'" });
  expect(within(dialog).getByText('1 place in this process')).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: '2 b' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

/** Another process of the library beside the one on screen. */
function withOther(store: ReturnType<typeof openList>['store'], words: string) {
  const { documents, order } = store.getState();
  const { ports: _, model } = planWhere(processOf(words), {});
  const other = { ...documents['test']!, id: 'other', title: 'Other', content: { ...documents['test']!.content } };
  const content = { ...other.content, process: processOf(words), model: { ...model, channels: [{ name: 'Default' }] } };
  store.setState({ documents: { ...documents, other: { ...other, content } }, order: [...order, 'other'] });
}

test('a step is copied to another process, which is shown with the names it lacks', async () => {
  const { screen, user, store, order, notices } = openList('a b@qa c');
  withOther(store, 'b x');
  await user.click(screen.getByRole('button', { name: 'Actions for step 2, b' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Copy to another process…' }));
  const asked = await screen.findByRole('dialog', { name: "Copy step 2 'b' to another process" });
  await user.selectOptions(within(asked).getByRole('combobox', { name: 'Place' }), 'After 1 b');
  await user.click(within(asked).getByRole('button', { name: 'Copy' }));
  expect(order()).toBe('a b c');
  const { content, past } = store.getState().documents['other']!;
  expect(namesOf(content.process)).toBe('b b (2) x');
  expect(content.process.steps[1]?.actions[0]?.environments).toEqual(['qa']);
  expect(past.map((entry) => entry.label)).toEqual(["Copy 'b' here"]);
  expect(store.getState().view).toMatchObject({ documentId: 'other', selection: { actionId: null } });
  expect(notices()).toEqual(["Copied 'b' to Other. 1 reference does not exist here: environment qa."]);
});

test('without another process there is nowhere to copy to, and the menu says so', async () => {
  const { screen, user } = openList('a b');
  await user.click(screen.getByRole('button', { name: 'Actions for step 1, a' }));
  const entry = await screen.findByRole('menuitem', { name: 'Copy to another process…' });
  expect(entry).toHaveAttribute('aria-disabled', 'true');
  expect(entry).toHaveAccessibleDescription('No other process is open');
});

test("steps of the server's JSON are pasted like any others", () => {
  const { link, order } = openList('a');
  const getData = () => processToJson(processOf('b c'));
  fireEvent.paste(link('a'), { clipboardData: { getData } });
  expect(order()).toBe('a b c');
});

test('an output of a step that is not there is reported after pasting', () => {
  const { link, notices } = openList('a');
  const properties = new Map([['Octopus.Action.Script.ScriptBody', '#{Octopus.Action[Fetch].Output.Key}']]);
  const [step] = processOf('b').steps;
  const read = { ...step!, actions: [{ ...step!.actions[0]!, properties }] };
  fireEvent.paste(link('a'), { clipboardData: { getData: () => processToOcl(processWith([read])) } });
  expect(notices().at(-1)).toBe("Pasted 'b'. 1 reference does not exist here: output of Fetch.");
});

test('V shows the boxes to select several with, and hides them', async () => {
  const { screen, user, link } = openList('a b');
  link('a').focus();
  await user.keyboard('v');
  expect(screen.getByRole('checkbox', { name: 'Select step 2, b' })).toBeVisible();
  await user.keyboard('v');
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('an exception is added to several rows, with a warning about contradictions', async () => {
  const { user, link, screen, content } = openList('a b@Dev c');
  link('a').focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await user.click(screen.getByRole('button', { name: 'Edit together…' }));
  const dialog = screen.getByRole('dialog', { name: 'Edit 2 rows together' });
  await user.selectOptions(within(dialog).getByLabelText('Except in these environments'), 'Add');
  await user.type(within(dialog).getByRole('combobox', { name: 'Add to Except in these environments' }), 'dev{Enter}');
  expect(within(dialog).getByRole('row', { name: /1 a/ })).toHaveTextContent(/not Dev/);
  const wrong = within(dialog).getByRole('region', { name: 'Problems this would cause' });
  expect(wrong).toHaveTextContent('2 b: Dev is in both lists, and so it does not run there.');
  expect(wrong).not.toHaveTextContent('1 a');
  expect(await violationsIn(document.body)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Change 2 rows' }));
  expect(content().steps.map((step) => step.actions[0]?.excludedEnvironments)).toEqual([['Dev'], ['Dev'], []]);
  expect(content().steps[1]?.actions[0]?.environments).toEqual(['Dev']);
});
