import { waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { StepList } from '../../../src/features/step-list/StepList';
import { chooseEntry } from '../../support/chooseEntry';
import { editorWith } from '../../support/editorWith';
import { renderWith } from '../../support/renderWith';
import { processUsing, withWebService } from '../../support/templateUses';
import { violationsIn } from '../../support/violationsIn';

function openList() {
  const store = editorWith(processUsing('build Roll load', ['Roll']), { model: withWebService });
  const drawn = renderWith(store, <StepList waysOut={null} />);
  const { screen } = drawn;
  const list = () => screen.queryByRole('list', { name: 'Steps of the process template of Roll' });
  const inside = () => [...(list()?.children ?? [])].map((line) => line.textContent);
  return { ...drawn, store, list, inside, links: () => screen.queryAllByRole('link').map((each) => each.textContent) };
}

test('a filter finds a step of a process template and shows it, marked, below the step that uses it', async () => {
  const { screen, user, list, inside, links } = openList();
  expect(inside()).toHaveLength(3);
  await user.type(screen.getByRole('textbox', { name: 'Filter by name' }), 'team');
  await waitFor(() => expect(links()).toEqual(['Roll']));
  expect(screen.getByRole('link', { name: 'Roll' })).toHaveAccessibleDescription(/shown for context/);
  expect(inside()).toEqual([expect.stringContaining('2.3Tell the team')]);
  expect(list()!.querySelector('mark')).toHaveTextContent('team');
  expect(within(list()!).queryAllByRole('link')).toEqual([]);
  expect(screen.getByText('1 of 3 steps matches')).toBeVisible();
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('a match inside is shown though the step that uses the template is folded; without one its steps are not', async () => {
  const { screen, user, inside } = openList();
  await user.click(screen.getByRole('button', { name: 'Steps of Roll' }));
  expect(inside()).toEqual([]);
  const filter = screen.getByRole('textbox', { name: 'Filter by name' });
  await user.type(filter, 'collect');
  await waitFor(() => expect(inside()).toEqual([expect.stringContaining('2.1Collect')]));
  expect(screen.getByRole('button', { name: 'Steps of Roll' })).toHaveAttribute('aria-expanded', 'true');
  await user.clear(filter);
  await waitFor(() => expect(inside()).toEqual([]));
});

test('a step that matches itself keeps all steps of its template', async () => {
  const { screen, user, inside } = openList();
  await user.type(screen.getByRole('textbox', { name: 'Filter by name' }), 'roll');
  await screen.findByText('1 of 3 steps matches');
  expect(inside()).toHaveLength(3);
});

test('the list as text has the steps of the template', async () => {
  const { screen, user } = openList();
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(screen.getByRole('button', { name: 'More list actions' }));
  await chooseEntry(user, 'Copy list as text');
  expect(write).toHaveBeenCalledWith(
    [
      '1 build',
      '2 Roll',
      '  2.1 Collect',
      '  2.2 Publish',
      '    2.2.1 Upload',
      '    2.2.2 Check',
      '  2.3 Tell the team',
      '3 load',
    ].join('\n'),
  );
});
