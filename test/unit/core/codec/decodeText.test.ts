import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../../src/core/index';

const bytes = (...all: readonly (number | string)[]) =>
  Uint8Array.from(all.flatMap((each) => (typeof each === 'number' ? [each] : [...new TextEncoder().encode(each)])));

test('every text comes back from its bytes, a byte-order mark included', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
      (text) => {
        expect(decodeText(new TextEncoder().encode(text))).toEqual({ ok: true, value: text });
      },
    ),
    { seed: 7, numRuns: 500 },
  );
  expect(decodeText(bytes('\ufeffa'))).toEqual({ ok: true, value: '\ufeffa' });
  const long = 'é😀x'.repeat(20_000);
  expect(decodeText(bytes(long))).toEqual({ ok: true, value: long });
});

test('input that the platform refuses is refused', () => {
  const platform = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  fc.assert(
    fc.property(fc.uint8Array({ max: 255, maxLength: 8 }), (some) => {
      let expected: string | null = null;
      try {
        expected = platform.decode(some);
      } catch {}
      if (some.includes(0)) expected = null;
      const decoded = decodeText(some);
      expect(decoded.ok ? decoded.value : null).toBe(expected);
    }),
    { seed: 8, numRuns: 5000 },
  );
});

test.each([
  ['a binary file', bytes('ab\nc', 0, 'd'), 'not-text', 2, 2],
  ['a byte of another encoding', bytes('ä\n', 0xe9, 'x'), 'not-utf8', 2, 1],
  ['a character cut short at the end', bytes('a', 0xf0, 0x9f), 'not-utf8', 1, 2],
  ['a byte after a replacement character of the file itself', bytes('a\ufffd', 0xff), 'not-utf8', 1, 3],
  ['half a surrogate pair', bytes(0xed, 0xa0, 0x80), 'not-utf8', 1, 1],
])('%s is refused with its place', (_what, some, code, line, column) => {
  expect(decodeText(some)).toMatchObject({ ok: false, error: { code, at: { line, column } } });
});
