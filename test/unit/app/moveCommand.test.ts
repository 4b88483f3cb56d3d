import { expect, test } from 'vitest';
import { moveEdit, saidMove } from '../../../src/app/palette/moveCommand';
import { processOf } from '../../support/processOf';

const process = processOf('build deploy notify tidy');

test.each([
  ['move 3 before 1', 'notify build deploy tidy'],
  ['move 1 before 3', 'deploy build notify tidy'],
  ['move 1 after 3', 'deploy notify build tidy'],
  ['move tidy after build', 'build tidy deploy notify'],
  ['move #4 to top', 'tidy build deploy notify'],
  ['Move 2 to the bottom', 'build notify tidy deploy'],
  ['move 2 to 4', 'build notify tidy deploy'],
])('%s', (text, order) => {
  const move = saidMove(process, text)!;
  const after = moveEdit(move)(process);
  expect(after.ok && after.value.steps.map((step) => step.slug).join(' ')).toBe(order);
});

test.each(['move', 'move 9 before 1', 'move 1 before 9', 'move nobody to top', 'move 1 to 5', 'remove 1'])(
  '"%s" asks for no move',
  (text) => {
    expect(saidMove(process, text)).toBeNull();
  },
);

test('a move onto its own place says so', () => {
  expect(saidMove(process, 'move 2 before 3')?.whyNot).toBe('it stands there');
});
