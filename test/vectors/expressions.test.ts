import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runExpressions } from '../support/conformance/expressions';

const { cases } = await runExpressions(join(import.meta.dirname, 'expressions.json'), { library: null });

test('all 443 vectors of the expression language are there', () => {
  expect(cases).toHaveLength(443);
});

test.each(cases.map((each) => [each.id, each] as const))('%s', (_, { actual, expected }) => {
  expect(actual).toEqual(expected);
});
