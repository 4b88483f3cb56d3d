import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packText, unpackText } from '../../../../src/data/share/packText';

test('a text comes back from its packed form, which an address can hold as it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme' }), async (text) => {
      const packed = (await packText(text))!;
      expect(encodeURIComponent(packed)).toBe(packed);
      expect(await unpackText(packed)).toEqual({ ok: true, text });
    }),
    { numRuns: 60 },
  );
});

test('repeated text takes little room', async () => {
  const text = 'Octopus.Action.Script.ScriptBody '.repeat(1000);
  expect((await packText(text))!.length).toBeLessThan(text.length / 50);
});

test('packed text that was cut, changed or made up is refused in words and never thrown', async () => {
  const packed = (await packText('step "a" {}\n'.repeat(50)))!;
  await fc.assert(
    fc.asyncProperty(fc.nat(packed.length - 1), fc.string({ maxLength: 3 }), async (at, put) => {
      const answer = await unpackText(packed.slice(0, at) + put);
      if (!answer.ok) expect(answer.message).toMatch(/\.$/);
    }),
    { numRuns: 200 },
  );
  expect(await unpackText(packed.slice(0, 20))).toMatchObject({
    ok: false,
    message: expect.stringContaining('cut off'),
  });
  expect(await unpackText('')).toMatchObject({ ok: false, message: expect.stringContaining('cut off') });
  expect(await unpackText('<script>')).toMatchObject({ ok: false, message: expect.stringContaining('cut off') });
});

test('a small text that swells to a hundred megabytes is given up on the way', async () => {
  const bomb = deflateRawSync(Buffer.alloc(100_000_000)).toString('base64url');
  expect(bomb.length).toBeLessThan(200_000);
  expect(await unpackText(bomb)).toMatchObject({ ok: false, message: expect.stringContaining('larger than 5 MB') });
});

test('a link of a megabyte is not looked at', async () => {
  expect(await unpackText('a'.repeat(1_000_000))).toMatchObject({
    ok: false,
    message: expect.stringContaining('too long'),
  });
});
