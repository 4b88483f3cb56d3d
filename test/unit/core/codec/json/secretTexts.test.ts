import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasMarks, maskSecrets, unmaskSecrets, withHiddenSecrets } from '../../../../../src/core/index';

const secret = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('••'));

test('masked text holds no secret and comes back unchanged', () => {
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1 }), fc.integer({ min: 0, max: 4 }), (secrets, indent) => {
      const text = JSON.stringify(
        secrets.map((value) => ({ HasValue: true, NewValue: value })),
        null,
        indent,
      );
      const masked = maskSecrets(text);
      expect(masked.secrets).toEqual(secrets.map((value) => JSON.stringify(value)));
      expect(JSON.parse(masked.text)).toEqual(
        secrets.map((_value, at) => ({ HasValue: true, NewValue: `•••••• ${at + 1}` })),
      );
      expect(unmaskSecrets(masked.text, masked.secrets)).toBe(text);
      expect(withHiddenSecrets(text)).toBe(withHiddenSecrets(withHiddenSecrets(text)));
      expect(hasMarks(masked.text)).toBe(true);
    }),
  );
});

test('an empty secret and other values are shown as they are', () => {
  const text = '{"NewValue": "", "Other": "NewValue", "SensitiveValue": null}';
  expect(maskSecrets(text)).toEqual({ text, secrets: [] });
});
