import { expect, test } from 'vitest';
import { clock, clockOrDay, dayAndTime } from '../../../src/state/dates';

const at = new Date(2026, 10, 9, 4, 5, 6).getTime();
const later = new Date(2026, 10, 9, 23, 0).getTime();
const nextDay = new Date(2026, 10, 10, 1, 0).getTime();

test('a day and its time are written as chosen', () => {
  expect(dayAndTime(at, 'iso')).toBe('2026-11-09 04:05');
  expect(dayAndTime(at, 'words')).toBe('9 Nov 2026, 04:05');
  const own = new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  expect(dayAndTime(at, 'system')).toBe(own);
});

test('a chosen form has a clock of 24 hours, with seconds where they count', () => {
  const evening = new Date(2026, 10, 9, 17, 5, 6).getTime();
  expect(clock(evening, 'iso')).toBe('17:05');
  expect(clock(evening, 'words', true)).toBe('17:05:06');
});

test('of today the clock is enough; of another day the day is said', () => {
  expect(clockOrDay(at, later, 'iso')).toBe('04:05');
  expect(clockOrDay(at, nextDay, 'iso')).toBe('2026-11-09 04:05');
  expect(clockOrDay(at, nextDay, 'words')).toBe('9 Nov, 04:05');
});
