import { expect, test } from 'vitest';
import type { Plan } from '../../../src/core/index';
import { PlanSummary } from '../../../src/features/dry-run/PlanSummary';
import { editorWith } from '../../support/editorWith';
import { planOf } from '../../support/planWhere';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';

function warned(count: number) {
  const process = processOf('a');
  const plan = planOf(process, {}).environments.at(-1)!;
  const warnings: Plan['environments'][number]['warnings'] = Array.from({ length: count }, (_, at) => ({
    code: 'NO_TARGETS',
    stepId: `step-${at}`,
    sentence: `Step ${at + 1} finds no target.`,
    links: [],
  }));
  const { screen, user } = renderWith(editorWith(process), <PlanSummary plan={{ ...plan, warnings }} />);
  const listed = () => screen.getByRole('list', { name: 'Warnings for Test' }).children.length;
  return { screen, user, listed };
}

test('a thousand warnings do not push the matrix away: the first are listed, further ones when asked for', async () => {
  const { screen, user, listed } = warned(1000);
  expect(listed()).toBe(5);
  await user.click(screen.getByRole('button', { name: 'Show 50 more of 995 warnings' }));
  expect(listed()).toBe(55);
  expect(screen.getByRole('button', { name: 'Show 50 more of 945 warnings' })).toHaveFocus();
});

test('a few warnings more than fit are shown by one press, and folded again by the next', async () => {
  const { screen, user, listed } = warned(12);
  await user.click(screen.getByRole('button', { name: 'Show all 12 warnings' }));
  expect(listed()).toBe(12);
  await user.click(screen.getByRole('button', { name: 'Show fewer warnings' }));
  expect(listed()).toBe(5);
});

test('where all fit there is nothing to show', () => {
  const { screen, listed } = warned(5);
  expect(listed()).toBe(5);
  expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
});
