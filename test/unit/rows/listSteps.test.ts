import { expect, test } from 'vitest';
import { listStepsOf } from '../../../src/rows/listSteps';
import { processOf, processWith, stepOf } from '../../support/processOf';

test('steps that start together name each other', () => {
  expect(listStepsOf(processOf('build +web +api load')).map((each) => [each.together, each.togetherWith])).toEqual([
    ['first', '2 and 3'],
    ['middle', '1 and 3'],
    ['last', '1 and 2'],
    [null, ''],
  ]);
});

test('a long row of steps that start together is named by its ends', () => {
  const words = Array.from({ length: 2000 }, (_, at) => `${at === 0 ? '' : '+'}s${at}`).join(' ');
  const all = listStepsOf(processOf(words));
  expect(all[7]).toMatchObject({ together: 'middle', togetherWith: 'the others of 1 to 2000' });
});

test('a step that is the same in the same place is the same line, and a process is gone through once', () => {
  const process = processWith(['a', 'b', 'c'].map((name) => stepOf(name)));
  expect(listStepsOf(process)).toBe(listStepsOf(process));
  const edited = processWith(process.steps.with(1, { ...process.steps[1]!, name: 'B' }));
  const [before, after] = [listStepsOf(process), listStepsOf(edited)];
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  expect(after[2]).toBe(before[2]);
});
