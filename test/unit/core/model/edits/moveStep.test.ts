import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveAction, moveStep, moveSteps } from '../../../../../src/core/index';
import { arbitraryProcess } from '../../../../support/arbitraryProcess';
import { granted } from '../../../../support/granted';
import { actionNamesOf, namesOf, processOf } from '../../../../support/processOf';

test.each([
  ['a b c', 'a', 2, 'b c a'],
  ['a b c', 'c', 0, 'c a b'],
  ['a b c', 'b', 1, 'a b c'],
])('%s: %s to %i gives %s', (before, id, to, after) => {
  const moved = moveStep(processOf(before), id, to);
  expect(moved.ok && namesOf(moved.value)).toBe(after);
});

test.each([
  ['a b c d', ['a', 'c'], 2, 'b d a c'],
  ['a b c d', ['d', 'b'], 0, 'b d a c'],
  ['a b c d', ['b', 'c'], 1, 'a b c d'],
])('%s: %s together to %i gives %s', (before, ids, to, after) => {
  const moved = moveSteps(processOf(before), ids, to);
  expect(moved.ok && namesOf(moved.value)).toBe(after);
});

test('a move onto its own place returns the same process', () => {
  const process = processOf('a b c');
  expect(moveStep(process, 'b', 1)).toEqual({ ok: true, value: process });
  const moved = moveStep(process, 'b', 1);
  expect(moved.ok && moved.value).toBe(process);
});

test.each([
  ['x', 0, 'unknown-step'],
  ['a', 3, 'out-of-range'],
  ['a', -1, 'out-of-range'],
  ['a', 0.5, 'out-of-range'],
  ['a', Number.NaN, 'out-of-range'],
])('moving %s to %d is refused as %s', (id, to, kind) => {
  const moved = moveStep(processOf('a b c'), id, to);
  expect(moved.ok ? null : moved.error.kind).toBe(kind);
});

test('a move and its way back give the same order, and every step is the same object', () => {
  fc.assert(
    fc.property(arbitraryProcess(), fc.nat(), fc.nat(), (process, a, b) => {
      const from = a % process.steps.length;
      const to = b % process.steps.length;
      const id = process.steps[from]!.id;
      const there = granted(moveStep(process, id, to));
      const back = granted(moveStep(there, id, from));
      expect(back.steps.every((step, index) => step === process.steps[index])).toBe(true);
      expect(new Set(there.steps)).toEqual(new Set(process.steps));
    }),
    { seed: 1 },
  );
});

test('a child action moves within its step and the other steps stay the same objects', () => {
  const process = processOf('a web(drain,copy,join)*web/2 b');
  const moved = moveAction(process, 'web', 'join', 1);
  expect(moved.ok && actionNamesOf(moved.value, 'web')).toBe('drain join copy');
  expect(moved.ok && moved.value.steps[0]).toBe(process.steps[0]);
  const same = moveAction(process, 'web', 'copy', 1);
  expect(same.ok && same.value).toBe(process);
});

test.each([
  ['web', 'join', 3, 'out-of-range'],
  ['web', 'other', 0, 'unknown-action'],
  ['other', 'join', 0, 'unknown-step'],
])('moving action %s/%s to %d is refused as %s', (stepId, actionId, to, kind) => {
  const moved = moveAction(processOf('web(drain,copy,join)'), stepId, actionId, to);
  expect(moved.ok ? null : moved.error.kind).toBe(kind);
});
