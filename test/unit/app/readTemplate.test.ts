import { expect, test } from 'vitest';
import { readTemplate } from '../../../src/app/palette/readTemplate';

test('a template to add is read with the place that was said', () => {
  expect(readTemplate('add slack')).toEqual({ query: 'slack', beside: null });
  expect(readTemplate(' Add  slack post after 2 ')).toEqual({ query: 'slack post', beside: { at: 'after', row: '2' } });
  expect(readTemplate('add run a script before fetch secrets')).toEqual({
    query: 'run a script',
    beside: { at: 'before', row: 'fetch secrets' },
  });
  expect(readTemplate('add')).toBeNull();
  expect(readTemplate('move 2 after 3')).toBeNull();
});
