import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useGradually } from '../../../src/ui/useGradually';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function grown(count: number) {
  return renderHook((now: number) => useGradually(now, 4), { initialProps: count });
}

test('a long list comes a part at a time until it is whole', async () => {
  const { result } = grown(10);
  expect(result.current).toBe(4);
  await waitFor(() => expect(result.current).toBe(10));
});

test('a short list is there at once, and takes in one more at once', () => {
  const { result, rerender } = grown(3);
  expect(result.current).toBe(3);
  rerender(5);
  expect(result.current).toBe(5);
});

test('a list that shrinks draws no more than there is, and grows again by parts', async () => {
  const { result, rerender } = grown(40);
  await waitFor(() => expect(result.current).toBe(40));
  rerender(1);
  expect(result.current).toBe(1);
  rerender(40);
  expect(result.current).toBe(5);
  await waitFor(() => expect(result.current).toBe(40));
});

test.each([
  ['slow', 10, [8, 12, 16]],
  ['fast', 1, [16, 16, 16]],
] as const)('a %s machine shows what it has drawn by then in each frame', (_, took, inFrames) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const { result } = renderHook(() => {
    now += took;
    return useGradually(16, 4);
  });
  expect(result.current).toBe(4);
  const seen = inFrames.map(() => {
    for (let passed = 0; passed < 16; passed += 1) act(() => vi.advanceTimersByTime(1));
    return result.current;
  });
  expect(seen).toEqual(inFrames);
});
