import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterLetter, followLetters } from '../../../src/ui/afterLetter';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'setTimeout'] });
});
afterEach(() => {
  followLetters();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('what follows from a letter is done once, after the frame that shows it', () => {
  const act = vi.fn();
  afterLetter(act);
  afterLetter(act);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersToNextFrame();
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledOnce();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledOnce();
});

test('further letters do not wait for it and do not put it off', () => {
  const act = vi.fn();
  afterLetter(act);
  fireEvent.keyDown(document.body, { key: 'a' });
  fireEvent.keyDown(document.body, { key: 'Process', isComposing: true });
  afterLetter(act);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersToNextFrame();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledOnce();
});

const more: readonly (readonly [string, () => unknown])[] = [
  ['a key of a command', () => fireEvent.keyDown(document.body, { key: 's', ctrlKey: true })],
  ['a key that is no letter', () => fireEvent.keyDown(document.body, { key: 'Tab' })],
  ['a press', () => fireEvent.pointerDown(document.body)],
  ['a click without one, as assistive technology makes it', () => fireEvent.click(document.body)],
  ['leaving the field', () => fireEvent.focusOut(document.body)],
  ['leaving the page', () => fireEvent(window, new Event('pagehide'))],
  ['hiding the page', () => fireEvent(document, new Event('visibilitychange', { bubbles: true }))],
];

test.each(more)('it is done before %s', (_what, happens) => {
  const order: string[] = [];
  const note = () => void order.push('then');
  for (const name of ['keydown', 'pointerdown', 'click', 'focusout', 'visibilitychange'])
    document.addEventListener(name, note, { once: true });
  window.addEventListener('pagehide', note, { once: true });
  afterLetter(() => order.push('letter'));
  happens();
  expect(order).toEqual(['letter', 'then']);
});

test('one that fails does not keep the others from acting', () => {
  const act = vi.fn();
  afterLetter(() => {
    throw new Error('A letter that cannot be applied.');
  });
  afterLetter(act);
  expect(followLetters).toThrow('A letter that cannot be applied.');
  expect(act).toHaveBeenCalledOnce();
});

test('on a page out of sight it is done at once', () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const act = vi.fn();
  afterLetter(act);
  expect(act).toHaveBeenCalledOnce();
});
