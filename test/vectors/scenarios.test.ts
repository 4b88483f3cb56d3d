import { expect, test } from 'vitest';
import { runScenarios } from '../support/conformance/scenarios';
import { skippedVectors } from '../support/skippedVectors';

const { cases } = await runScenarios('test/vectors/scenarios.json', { library: null });
const skipped = skippedVectors('scenarios');

test('the file holds all its cases', () => {
  expect(cases.length).toBe(113);
});

test.each(cases.filter((each) => !skipped.has(each.id)).map((each) => [each.id, each] as const))('scenario %s', (_id, each) => {
  expect(each.actual).toEqual([]);
});

test.skip.each([...skipped])('scenario %s: %s', () => {});

test('no skipped case passes: a case that does is taken off the list', () => {
  expect(cases.filter((each) => each.ok && skipped.has(each.id)).map((each) => each.id)).toEqual([]);
});
