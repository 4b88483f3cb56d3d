import { expect, test } from 'vitest';
import { keysOfTag, keysOfWantedTag, sameTag } from '../../../../src/core/model/sameTag';

const tags = ['web', 'WEB', 'Tier/web', 'Kind/web', 'Tier/db', 'db', 'a/b/web'];

test('R-409: a bare tag is the one of any set, two canonical ones must be equal', () => {
  expect(sameTag('web', 'Tier/Web')).toBe(true);
  expect(sameTag('Tier/web', 'Kind/web')).toBe(false);
  expect(sameTag('web', 'db')).toBe(false);
});

test('tags meet under their keys exactly where they are the same', () => {
  for (const one of tags)
    for (const other of tags) {
      const meets = keysOfTag(one).some((key) => keysOfWantedTag(other).includes(key));
      expect([one, other, meets]).toEqual([one, other, sameTag(one, other)]);
    }
});
