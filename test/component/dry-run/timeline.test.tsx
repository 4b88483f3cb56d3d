import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TimelineView } from '../../../src/features/dry-run/timeline/TimelineView';
import { editorWith } from '../../support/editorWith';
import { ownPlanner } from '../../support/ownPlanner';
import { renderWith } from '../../support/renderWith';
import { sample } from '../../support/samples';

/** Harbor Web in Production with six web targets, two at a time; the third fails, so the failure is in the second wave. */
function showRolling(form: 'timeline' | 'log') {
  const { process, model } = sample('harbor-web');
  const more = ['prd-web-05', 'prd-web-06'].map((name) => ({ name, environments: ['Production'], roles: ['web'] }));
  const store = editorWith(process, {
    model: { ...model, targets: [...model.targets, ...more] },
    scenario: { inject: [{ action: 'Deploy package', target: 'prd-web-03' }] },
    ports: { planner: ownPlanner },
  });
  return renderWith(store, <TimelineView environment="Production" form={form} />);
}

const shownIn = (section: HTMLElement) =>
  within(section)
    .getAllByRole('term')
    .map((term) => [term.textContent, term.nextElementSibling?.textContent?.split(':')[0]]);

const expected = [
  ['Done by then', 'prd-web-01, prd-web-02'],
  ['In flight', 'prd-web-04'],
  ['Never starts', 'prd-web-05, prd-web-06'],
  ['Unknown', '7.3 Warm up'],
];

test('a failure in the second wave: targets done, running, never started and unknown', async () => {
  const { screen, user } = showRolling('timeline');
  const halt = await screen.findByRole('region', { name: '7.2 Deploy package fails on prd-web-03' });
  expect(shownIn(halt)).toEqual(expected);
  await user.click(within(halt).getByRole('button', { name: 'Show the point' }));
  const player = screen.getByRole('group', { name: 'Player' });
  expect(within(player).getByRole('status')).toHaveTextContent(/7\.2 Deploy package on prd-web-03/);
  expect(screen.getByText(/Unknown, so not drawn: Warm up/)).toBeVisible();
});

test('the log says the same, target by target', async () => {
  const { screen } = showRolling('log');
  const halt = await screen.findByRole('region', { name: '7.2 Deploy package fails on prd-web-03' });
  expect(shownIn(halt)).toEqual(expected);
  const lines = within(screen.getByRole('region', { name: 'Log' }))
    .getAllByRole('listitem')
    .map((line) => line.textContent ?? '')
    .filter((line) => line.includes('7.2 Deploy package'));
  expect(lines.some((line) => line.includes('prd-web-03') && line.includes('Fails'))).toBe(true);
  expect(lines.some((line) => line.includes('prd-web-05, prd-web-06') && line.includes('Not reached'))).toBe(true);
});
