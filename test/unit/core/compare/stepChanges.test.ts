import { expect, test } from 'vitest';
import { type Process, type Step, stepChanges } from '../../../../src/core/index';
import { processWith, stepOf } from '../../../support/processOf';

const letters = 'abcdefgh'.split('');

function withSteps(names: readonly string[]): Process {
  return processWith(names.map((name) => stepOf(name)));
}

function told(before: readonly string[], after: readonly string[]): readonly string[] {
  return stepChanges(withSteps(before), withSteps(after)).map(({ kind, row }) => `${kind} ${row.name}`);
}

test.each([
  [letters, letters, []],
  [letters, ['c', 'd', 'g'], ['a', 'b', 'e', 'f', 'h'].map((name) => `removed ${name}`)],
  [
    ['x', 'a', 'y', 'z', 'b'],
    ['b', 'n', 'a'],
    ['removed x', 'moved b', 'added n', 'removed y', 'removed z'],
  ],
  [['x', 'y'], ['a'], ['removed x', 'removed y', 'added a']],
])('what only the older version has is told where it was: %j, %j', (before, after, changes) => {
  expect(told(before, after)).toEqual(changes);
});

/** The process with each reading of a step's id counted. */
function counted(process: Process, count: () => void): Process {
  const steps = process.steps.map((step): Step => {
    const { id, ...rest } = step;
    return Object.defineProperty(rest as Step, 'id', {
      enumerable: true,
      get: () => {
        count();
        return id;
      },
    });
  });
  return { ...process, steps };
}

function readsOf(size: number): number {
  const names = Array.from({ length: size }, (_, at) => `step ${at}`);
  let reads = 0;
  const before = counted(withSteps(names), () => {
    reads += 1;
  });
  stepChanges(before, withSteps(names.filter((_, at) => at % 3 > 0).toReversed()));
  return reads;
}

test('steps are looked up, not searched: twice as many steps are read twice as often', () => {
  expect(readsOf(200) / readsOf(100)).toBeCloseTo(2, 1);
});
