import { expect, test } from 'vitest';
import { unknownNamesIn } from '../../../../../src/core/index';
import { processOf, processWith, stepOf } from '../../../../support/processOf';

const process = processOf('build web(drain,copy)');

test('lists names of every kind of what-if that the process lacks, each once', () => {
  const named = (action: string) => [{ action }];
  expect(
    unknownNamesIn(
      {
        inject: named('one'),
        outputs: [{ action: 'two', name: 'X', value: '1' }],
        guidance: [{ action: 'three', choices: ['Ignore'] }],
        manual: [{ action: 'four', choice: 'Abort' }],
        waits: [{ action: 'five', choice: 'Fail' }],
        run: { skip: ['six', 'one'] },
      },
      process,
    ),
  ).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
});

test('finds steps, actions and package acquisition, ignoring case', () => {
  const inject = ['BUILD', 'web', 'Drain', 'acquire packages'].map((action) => ({ action }));
  expect(unknownNamesIn({ inject }, process)).toEqual([]);
});

test('leaves the actions of a process template to the template (T-04)', () => {
  const use = stepOf('Backup', { processTemplate: { slug: 'backup' } as never });
  const inject = ['Backup/Copy', 'Other/Copy'].map((action) => ({ action }));
  expect(unknownNamesIn({ inject }, processWith([use]))).toEqual(['Other/Copy']);
});
