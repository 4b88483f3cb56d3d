import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { editedText } from '../../../src/ui/code/lineBreaks';
import { keptLineBreaks } from '../../../src/ui/keptLineBreaks';
import { TextArea } from '../../../src/ui/TextInput';

it('changes no line break of a text of several lines by typing into it', async () => {
  const changed = vi.fn();
  render(<TextArea aria-label="Notes" value={'one\r\ntwo\rthree\n'} onChange={changed} />);
  const field = screen.getByRole('textbox', { name: 'Notes' });
  await userEvent.type(field, '!', { initialSelectionStart: 3 });
  expect(changed).toHaveBeenCalledWith('one!\r\ntwo\rthree\n');
});

it('gives a new line the break the text begins with', () => {
  expect(keptLineBreaks('a\r\nb\r\nc', 'a\nx\ny\nb\nc')).toBe('a\r\nx\r\ny\r\nb\r\nc');
  expect(keptLineBreaks('a\r\nb\nc', 'c')).toBe('c');
  expect(keptLineBreaks('a\nb', 'a\nb\n')).toBe('a\nb\n');
});

it('keeps the text around the edited part, with its line breaks', () => {
  const part = fc.array(fc.constantFrom('a', 'b', '\r\n', '\n', '\rx'), { maxLength: 6 }).map((all) => all.join(''));
  const shown = (text: string) => text.replace(/\r\n?|\n/g, '\n');
  fc.assert(
    fc.property(part, part, part, (head, gone, tail) => {
      const written = keptLineBreaks(`${head}|${gone}|${tail}`, `${shown(head)}|Q\nQ|${shown(tail)}`);
      expect(written.startsWith(`${head}|Q`)).toBe(true);
      expect(written.endsWith(`Q|${tail}`)).toBe(true);
    }),
    { seed: 7 },
  );
});

it.each([
  ['one\r\ntwo\r\n', '\r\n'],
  ['\r\n', '\r\n'],
  ['\ufeffone\r\ntwo', '\r\n'],
  ['one\ntwo', '\n'],
  ['one', '\n'],
  ['', '\n'],
  ['one\r\ntwo\nthree', '\n'],
  ['\none\r\n', '\n'],
  ['one\rtwo\r\n', '\n'],
  ['one\r\r\n', '\n'],
  ['one\r\ntwo\r', '\n'],
])('takes %j for a text whose lines end with %j', (text, lineBreak) => {
  const { mark, body, lineBreak: found } = editedText(text);
  expect(found).toBe(lineBreak);
  expect(mark + body).toBe(text);
});
