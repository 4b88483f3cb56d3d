import { expect, test } from 'vitest';
import { valueText } from '../../../../../src/core/simulator/words/paramsOf';

test('a value with its scope, and one that only the run can give', () => {
  const used = { name: 'Region', losers: [] };
  expect(valueText({ ...used, value: 'eu', scope: 'scoped to Prod' })).toBe('Region = eu (scoped to Prod)');
  expect(valueText({ ...used, value: null, scope: 'of this run' })).toBe('Region, known only during the run');
});
