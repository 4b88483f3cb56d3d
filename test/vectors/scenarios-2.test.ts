import { expect, test } from 'vitest';
import { runScenarios } from '../support/conformance/scenarios';

const { cases } = await runScenarios('test/vectors/scenarios-2.json', { library: null });

test('the file holds all its cases', () => {
  expect(cases.length).toBe(118);
});

test.each(cases.map((each) => [each.id, each] as const))('scenario %s', (_id, each) => {
  expect(each.actual).toEqual([]);
});
