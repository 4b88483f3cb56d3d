import { expect, test } from 'vitest';
import { chooseEntry, openEntry } from '../../support/chooseEntry';
import { actionNamesOf } from '../../support/processOf';
import { violationsIn } from '../../support/violationsIn';
import { openEditor } from './openEditor';

function openActions(words: string, selected: string) {
  const opened = openEditor(words, selected);
  const { user, screen } = opened;
  const choose = async (row: string, ...entries: readonly string[]) => {
    await user.click(screen.getByRole('button', { name: `Actions for action ${row}` }));
    await chooseEntry(user, ...entries);
  };
  return { ...opened, choose };
}

test('child actions are listed in order, with their shared settings', async () => {
  const { screen } = openActions('web(drain,copy,warm)*web,api/2', 'web');
  expect(screen.getByText('For each target with web or api, at most 2 at a time, in this order:')).toBeVisible();
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
  expect(rows).toEqual([
    expect.stringMatching(/^1\.1drain/),
    expect.stringMatching(/^1\.2copy/),
    expect.stringMatching(/^1\.3warm/),
  ]);
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('a child action is moved, switched off, duplicated and deleted from its row', async () => {
  const { process, labels, choose, step } = openActions('web(drain,copy,warm)*web', 'web');
  await choose('1.3, warm', 'Move', 'Move up');
  expect(actionNamesOf(process(), 'web')).toBe('drain warm copy');
  await choose('1.1, drain', 'Disable');
  expect(step('web').actions[0]?.isDisabled).toBe(true);
  await choose('1.2, warm', 'Add', 'Duplicate');
  expect(actionNamesOf(process(), 'web')).toMatch(/^drain warm warm.+ copy$/);
  await choose('1.4, copy', 'Delete');
  expect(actionNamesOf(process(), 'web')).not.toContain('copy');
  expect(labels()).toHaveLength(4);
});

test('the focus goes with a moved row', async () => {
  const { screen, choose } = openActions('web(drain,copy,warm)*web', 'web');
  await choose('1.3, warm', 'Move', 'Move to top');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Actions for action 1.1, warm');
  expect(screen.getByRole('heading', { level: 1, name: 'web' })).toBeVisible();
});

test('a child action leaves its step, and the step stays on screen', async () => {
  const { process, view, choose, screen } = openActions('web(drain,copy,warm)*web', 'web');
  await choose('1.2, copy', 'Move', 'Move out of step 1');
  expect(actionNamesOf(process(), 'web')).toBe('drain warm');
  expect(process().steps).toHaveLength(2);
  expect(view().selection).toEqual({ stepId: 'web', actionId: null });
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: 'Add child action' }));
});

test('the last child cannot move down, and a child is opened from its row', async () => {
  const { user, screen, view } = openActions('web(drain,copy)*web', 'web');
  await user.click(screen.getByRole('button', { name: 'Actions for action 1.2, copy' }));
  await openEntry(user, 'Move');
  expect(await screen.findByRole('menuitem', { name: 'Move down' })).toHaveAttribute('aria-disabled', 'true');
  await user.keyboard('{Escape}{Escape}');
  await user.click(screen.getByRole('link', { name: 'copy' }));
  expect(view().selection).toEqual({ stepId: 'web', actionId: 'copy' });
  expect(screen.getByRole('heading', { level: 1, name: 'copy' })).toBeVisible();
});

test('renaming from a row opens the action at its name', async () => {
  const { screen, view, choose } = openActions('web(drain,copy)*web', 'web');
  await choose('1.1, drain', 'Rename');
  expect(view().selection).toEqual({ stepId: 'web', actionId: 'drain' });
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
});
