import { expect, test } from 'vitest';
import { runOcl } from '../support/conformance/ocl';

const { cases } = await runOcl('test/vectors/ocl.json', { library: null });

test('the file holds all its cases', () => {
  expect(cases.length).toBe(185);
});

test.each(cases.map((each) => [each.id, each] as const))('ocl: %s', (_id, each) => {
  expect(each.actual).toEqual(each.expected);
});
