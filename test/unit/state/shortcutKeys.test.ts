import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultKeys,
  isSingleKey,
  keyOf,
  keyWord,
  ownKeysFrom,
  shortcutIds,
  shortcutOf,
  shownKey,
  withKey,
} from '../../../src/state/shortcutKeys';

test('a shortcut has its default key until it gets another, and again after that', () => {
  const changed = withKey({}, 'move-to', 'j');
  expect(keyOf(changed, 'move-to')).toBe('j');
  expect(shortcutOf(changed, 'j')).toBe('move-to');
  expect(shortcutOf(changed, 'm')).toBeNull();
  expect(withKey(changed, 'move-to', 'm')).toEqual({});
});

test('a capital is another key, and is shown with Shift', () => {
  expect(shortcutOf({}, 'a')).toBe('add-after');
  expect(shortcutOf({}, 'A')).toBe('add-before');
  expect(['a', 'A', '/', 'ä'].map(keyWord)).toEqual(['A', 'Shift+A', '/', 'Ä']);
});

test('no key is shown while single keys are switched off', () => {
  expect(shownKey({ singleKeys: true, ownKeys: { why: 'Q' } }, 'why')).toBe('Shift+Q');
  expect(shownKey({ singleKeys: false, ownKeys: {} }, 'why')).toBeUndefined();
});

test.each(['5', '.', ',', ' ', 'Enter', 'ArrowUp', 'F5', 'Dead', '', null, 7])('%j cannot be a shortcut', (key) => {
  expect(isSingleKey(key)).toBe(false);
});

test.each(['q', 'Q', '/', 'ñ', ';'])('%j can be a shortcut', (key) => {
  expect(isSingleKey(key)).toBe(true);
});

test('keys that changed places come back as they were', () => {
  expect(ownKeysFrom({ why: 'e', disable: 'w' })).toEqual({ why: 'e', disable: 'w' });
});

test('a key stored for two shortcuts stays with one of them', () => {
  expect(ownKeysFrom({ why: 'q', disable: 'q' })).toEqual({ disable: 'q' });
  expect(ownKeysFrom({ why: 'm' })).toEqual({});
});

test('stored shortcuts always have unique keys, and reading them again changes nothing', () => {
  const keys = fc.constantFrom(...Object.values(defaultKeys), 'q', 'Z', '1', ' ', 'Enter', '', null);
  const stored = fc.oneof(fc.dictionary(fc.constantFrom(...shortcutIds, '__proto__', 'other'), keys), fc.anything());
  fc.assert(
    fc.property(stored, (given) => {
      const own = ownKeysFrom(given);
      const all = shortcutIds.map((id) => keyOf(own, id));
      expect(new Set(all).size).toBe(all.length);
      expect(all.every(isSingleKey)).toBe(true);
      expect(ownKeysFrom(own)).toEqual(own);
    }),
  );
});
