import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useFewNew } from '../../../src/ui/useFewNew';

afterEach(() => vi.restoreAllMocks());

const through = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** Frames come when the test says so. */
function drawnOf(wanted: readonly number[]) {
  const waiting = new Map<number, FrameRequestCallback>();
  let count = 0;
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((act) => {
    count += 1;
    waiting.set(count, act);
    return count;
  });
  vi.spyOn(globalThis, 'cancelAnimationFrame').mockImplementation((number) => void waiting.delete(number));
  const nextFrame = () =>
    act(() => {
      const all = [...waiting.values()];
      waiting.clear();
      for (const each of all) each(0);
    });
  const { result, rerender } = renderHook((now: readonly number[]) => useFewNew(now, 4), { initialProps: wanted });
  return { drawn: () => [...result.current], rerender, nextFrame, waiting };
}

test('the most urgent are drawn first, a few more in each frame, until all are', () => {
  const { drawn, nextFrame, waiting } = drawnOf(through(1, 10));
  expect(drawn()).toEqual(through(1, 4));
  nextFrame();
  expect(drawn()).toEqual(through(1, 8));
  nextFrame();
  expect(drawn()).toEqual(through(1, 10));
  nextFrame();
  expect(waiting.size).toBe(0);
});

test('what is in the page stays, and what is left out goes at once', () => {
  const { drawn, rerender, nextFrame } = drawnOf(through(1, 4));
  nextFrame();
  rerender([9, 8, 7, 6, 5, 4, 3]);
  expect(drawn()).toEqual([4, 3, 9, 8, 7, 6]);
  nextFrame();
  expect(drawn()).toContain(5);
});

test('a frame in which the list is drawn several times makes no more than a few', () => {
  const { drawn, rerender, nextFrame } = drawnOf(through(1, 10));
  rerender(through(1, 10));
  rerender(through(3, 12));
  expect(drawn()).toEqual([3, 4]);
  nextFrame();
  expect(drawn()).toEqual(through(3, 8));
});

test('frames of the browser draw the rest', async () => {
  const { result } = renderHook(() => useFewNew(through(1, 30), 4));
  await waitFor(() => expect(result.current.size).toBe(30));
});
