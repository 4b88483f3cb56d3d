import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { explanationOf, planOf } from '../../../src/core/index';
import type { Planner } from '../../../src/state/ports';
import { chooseEntry } from '../../support/chooseEntry';
import { silentPlanner } from '../../support/editorWith';
import { openEditor } from './openEditor';

/** The simulator itself, on this thread. */
const planner: Planner = {
  ...silentPlanner,
  plan: async (request) => planOf(request),
  explain: async (request, cell) => explanationOf(request, cell),
};

async function openVerdict(words: string, selected: string) {
  const opened = openEditor(words, selected, { ports: { planner } });
  opened.store.getState().setPreview({ environment: 'Test' });
  await waitFor(() => expect(opened.store.getState().plan.status).toBe('fresh'));
  return opened;
}

test('the verdict leads to the setting that decides', async () => {
  const { user, screen, view } = await openVerdict('build later?{No.Such}', 'later');
  expect(await screen.findByText('Test:')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Go to setting' }));
  expect(view().selection?.stepId).toBe('later');
  expect(document.activeElement).toHaveAccessibleName('Expression');
});

test('the verdict leads to its reasons', async () => {
  const { user, screen, view } = await openVerdict('build later?{No.Such}', 'later');
  await user.click(await screen.findByRole('button', { name: 'Show why' }));
  expect(view().panel).toEqual({
    kind: 'why',
    cell: { stepId: 'later', actionId: null, environment: 'Test', target: null },
  });
});

test('a row that runs links to no setting', async () => {
  const { screen } = await openVerdict('build', 'build');
  expect(await screen.findByRole('button', { name: 'Show why' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Go to setting' })).toBeNull();
});

test('a row left out by a what-if links to the what-if, not to a setting', async () => {
  const { user, screen, store } = await openVerdict('build', 'build');
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await chooseEntry(user, 'What if', 'Leave out of the dry run');
  await waitFor(() => expect(store.getState().plan.status).toBe('fresh'));
  expect(await screen.findByText('Left out')).toBeVisible();
});
