import { expect, test } from 'vitest';
import { gathered } from '../../../../src/features/step-editor/gathered';
import { stepOf } from '../../../support/processOf';

/** Gathers the first letters of names, and counts which steps were asked. */
function counting() {
  const asked: string[] = [];
  const letters = gathered(({ name }) => {
    asked.push(name);
    return name.slice(0, 1) === '-' ? [] : [name.slice(0, 1)];
  });
  return { asked, letters };
}

const steps = ['build', '-', 'test', 'deploy'].map((name) => stepOf(name));

test('what all steps have is one list in their order', () => {
  expect(counting().letters({ steps })).toEqual(['b', 't', 'd']);
});

test('an edit of one step asks that step alone, and a list that says the same stays the same object', () => {
  const { asked, letters } = counting();
  const before = letters({ steps });
  asked.length = 0;
  const after = letters({ steps: steps.with(2, stepOf('tests')) });
  expect(asked).toEqual(['tests']);
  expect(after).toBe(before);
  expect(letters({ steps: steps.with(2, stepOf('run')) })).toEqual(['b', 'r', 'd']);
});

test('another order is another list', () => {
  const { letters } = counting();
  letters({ steps });
  expect(letters({ steps: steps.toReversed() })).toEqual(['d', 't', 'b']);
});
