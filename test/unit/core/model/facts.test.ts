import { expect, test } from 'vitest';
import { conditionFactsOf, factsOf } from '../../../../src/core/index';
import { sample } from '../../../support/samples';

const { process, model } = sample('harbor-web');

/** The facts of a step's row, as the list shows them. */
function factsIn(number: number): string {
  const step = process.steps[number - 1]!;
  const only = step.actions.length === 1 ? step.actions[0]! : null;
  return factsOf(step, only, false, model).join(' · ');
}

test.each([
  [1, 'manual · only Production'],
  [2, 'email · server'],
  [3, 'script · worker'],
  [4, 'script · cache'],
  [5, 'script · db · only Staging, Production · required'],
  [6, 'package · db'],
  [7, 'rolling 2 · web'],
  [8, 'package · web · with previous'],
  [10, 'script · worker · not Development'],
  [11, 'script · worker · channel Default · when RunSmokeTests'],
  [13, 'script · db · 3 retries'],
  [17, 'script · web · only after a failure'],
  [20, 'script · web · always'],
])('row %i of Harbor Web says "%s"', (number, facts) => {
  expect(factsIn(number)).toBe(facts);
});

test('without a model the names stay as the file writes them', () => {
  const step = process.steps[0]!;
  expect(conditionFactsOf(step, step.actions[0]!, false)).toContain('only production');
});
