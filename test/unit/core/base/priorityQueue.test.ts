import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priorityQueue } from '../../../../src/core/base/priorityQueue';

test('the first thing is taken next, whatever was added and taken before', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20 }))), (changes) => {
      const queue = priorityQueue<number>((one, other) => one - other);
      const sorted: number[] = [];
      for (const change of changes) {
        expect(queue.first()).toBe(sorted[0]);
        if (change === null) expect(queue.take()).toBe(sorted.shift());
        else {
          queue.add(change);
          sorted.push(change);
          sorted.sort((one, other) => one - other);
        }
      }
    }),
  );
});
