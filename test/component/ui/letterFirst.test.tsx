import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followLetters } from '../../../src/ui/afterLetter';
import { CommitInput } from '../../../src/ui/CommitInput';
import { ExpressionInput } from '../../../src/ui/ExpressionInput';
import { TextArea, TextInput } from '../../../src/ui/TextInput';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'setTimeout'] });
});
afterEach(() => {
  act(followLetters);
  vi.useRealTimers();
});

/** A field of each kind whose letters are edits, over a text that is known outside. */
const kinds = {
  'one line': (value: string, onChange: (text: string) => void) => <TextInput letterFirst {...{ value, onChange }} />,
  'several lines': (value: string, onChange: (text: string) => void) => (
    <TextArea letterFirst {...{ value, onChange }} />
  ),
  'an expression': (value: string, onChange: (text: string) => void) => (
    <ExpressionInput
      {...{ value, onChange }}
      tokensOf={(text) => [{ kind: 'text', text }]}
      completionsOf={() => null}
    />
  ),
};

type Kind = keyof typeof kinds;
type Take = (text: string) => string | null;

function Field({ kind, take }: { readonly kind: Kind; readonly take: Take }) {
  const [value, setValue] = useState('a');
  return kinds[kind](value, (text) => setValue(take(text) ?? value));
}

function opened(kind: Kind, take: Take) {
  const { unmount } = render(<Field kind={kind} take={take} />);
  const field = screen.getByRole(kind === 'an expression' ? 'combobox' : 'textbox');
  return { field, unmount, type: (value: string) => fireEvent.change(field, { target: { value } }) };
}

const each = Object.keys(kinds) as Kind[];

test.each(each)('%s shows its letters at once and hands over the last text after the frame', (kind) => {
  const taken = vi.fn((text: string) => text);
  const { field, type } = opened(kind, taken);
  type('ab');
  type('abc');
  expect(field).toHaveValue('abc');
  act(() => void vi.advanceTimersToNextFrame());
  expect(taken).not.toHaveBeenCalled();
  act(() => void vi.advanceTimersByTime(1));
  expect(taken.mock.calls).toEqual([['abc']]);
  expect(field).toHaveValue('abc');
});

test.each(each)('%s shows what there is when the text was refused or changed', (kind) => {
  const { field, type } = opened(kind, (text) => (text.length > 2 ? null : text.toUpperCase()));
  type('ab');
  act(() => void vi.runAllTimers());
  expect(field).toHaveValue('AB');
  type('abc');
  expect(field).toHaveValue('abc');
  act(() => void vi.runAllTimers());
  expect(field).toHaveValue('AB');
});

test.each(each)('%s that goes away hands over what waits, once', (kind) => {
  const taken = vi.fn((text: string) => text);
  const { type, unmount } = opened(kind, taken);
  type('ab');
  unmount();
  expect(taken.mock.calls).toEqual([['ab']]);
  vi.runAllTimers();
  expect(taken).toHaveBeenCalledOnce();
});

test('Enter and leaving apply the last letter even before it is painted', () => {
  const applied = vi.fn(() => null);
  render(<CommitInput field="name" aria-label="Name" value="a" onCommit={applied} />);
  const field = screen.getByRole('textbox');
  field.focus();
  fireEvent.change(field, { target: { value: 'ab' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(applied).toHaveBeenLastCalledWith('ab');
  fireEvent.change(field, { target: { value: 'abc' } });
  act(() => field.blur());
  expect(applied).toHaveBeenLastCalledWith('abc');
});
