import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedParts, resolvedText } from '../../../../src/core/index';

const marked = `one
<<<<<<< HEAD
ours
=======
theirs
and more
>>>>>>> feature/x
two
`;

test.each([
  ['ours', 'one\nours\ntwo\n'],
  ['theirs', 'one\ntheirs\nand more\ntwo\n'],
  ['both', 'one\nours\ntheirs\nand more\ntwo\n'],
] as const)('with %s the text is whole again', (choice, text) => {
  expect(resolvedText(markedParts(marked)!, [choice])).toBe(text);
});

test('a text of one`s own takes the place of both sides, with a line break at its end', () => {
  expect(resolvedText(markedParts(marked)!, [{ text: 'mine' }])).toBe('one\nmine\ntwo\n');
  expect(resolvedText(markedParts(marked)!, [{ text: '' }])).toBe('one\ntwo\n');
});

test('the sides have the names and the line that the marks say', () => {
  expect(markedParts(marked)).toMatchObject([
    { kind: 'same' },
    { kind: 'conflict', line: 2, ours: { name: 'HEAD' }, theirs: { name: 'feature/x' } },
    { kind: 'same' },
  ]);
});

test('the common base is on neither side, and lines may end in CR LF', () => {
  const text = marked.replace('=======', '||||||| base\nolder\n=======').replaceAll('\n', '\r\n');
  expect(resolvedText(markedParts(text)!, ['ours'])).toBe('one\r\nours\r\ntwo\r\n');
});

test('while one place has no choice there is no text', () => {
  expect(resolvedText(markedParts(marked + marked)!, ['ours'])).toBeNull();
  expect(resolvedText(markedParts(marked + marked)!, ['ours', 'theirs'])).not.toBeNull();
});

test.each([
  'a heading\n=======\n',
  '<<<<<<< HEAD\nnever ended\n=======\n',
  '<<<<<<< HEAD\n>>>>>>> x\n',
  '<<<<<<<< eight\n=======\n>>>>>>>> eight\n',
  '  <<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n',
])('%j has no marks that belong together', (text) => {
  expect(markedParts(text)).toBeNull();
});

test('no text between the marks is lost', () => {
  const line = fc.constantFrom(
    'a',
    '',
    '  b',
    '<<<<<<< HEAD',
    '=======',
    '>>>>>>> x',
    '||||||| base',
    '<<<<<<<',
    'c\r',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const text = lines.join('\n');
      const parts = markedParts(text);
      if (parts === null) return;
      const same = parts.flatMap((part) => (part.kind === 'same' ? [part.text] : []));
      const choices = parts.filter(({ kind }) => kind === 'conflict').map(() => 'both' as const);
      const whole = resolvedText(parts, choices)!;
      for (const piece of same) expect(whole).toContain(piece);
      const kept = (all: string) => all.split('\n').filter((each) => /^(a| {2}b|c\r?)$/.test(each)).length;
      if (!text.includes('|||||||')) expect(kept(whole)).toBe(kept(text));
    }),
  );
});
