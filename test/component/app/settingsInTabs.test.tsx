import { afterEach, beforeEach, expect, test } from 'vitest';
import { applySettings } from '../../../src/app/applySettings';
import { takeSettings } from '../../../src/app/takeSettings';
import { changeStored, followStored, readSettings } from '../../../src/data/storage/settings';
import { createStartStore } from '../../../src/state/createStartStore';
import { type Settings, settingsFrom } from '../../../src/state/settings';

const key = 'preflight.settings';
beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

/** A tab with settings; what other tabs store reaches it with `hear`. */
function tab({ isAwake = true } = {}) {
  const store = createStartStore(async () => {});
  takeSettings(store, readSettings());
  applySettings(store, { change: changeStored, follow: isAwake ? followStored : () => {} });
  const change = (part: Partial<Settings>) =>
    store.getState().changeSettings({ ...store.getState().settings, ...part });
  return { store, change, settings: () => store.getState().settings };
}

/** What the browser tells the other tabs. */
function tell(newValue = localStorage.getItem(key)) {
  window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
}

test('two tabs that change different settings keep both, even one that heard nothing of the other', () => {
  const [first, second] = [tab({ isAwake: false }), tab({ isAwake: false })];
  first.change({ theme: 'dark' });
  second.change({ dates: 'iso' });
  first.change({ ownKeys: { why: 'q' }, openedAt: { shop: 5 } });
  second.change({ ownKeys: { disable: 'z' }, openedAt: { billing: 6 } });
  expect(settingsFrom(readSettings())).toMatchObject({
    ...{ theme: 'dark', dates: 'iso' },
    ...{ ownKeys: { why: 'q', disable: 'z' }, openedAt: { shop: 5, billing: 6 } },
  });
});

test('a key that one tab takes back goes, and the others stay', () => {
  const [first, second] = [tab({ isAwake: false }), tab({ isAwake: false })];
  first.change({ ownKeys: { why: 'q' } });
  second.change({ ownKeys: { disable: 'z' } });
  first.change({ ownKeys: {} });
  expect(settingsFrom(readSettings()).ownKeys).toEqual({ disable: 'z' });
});

test('what another tab chooses holds here at once, and is not stored again', () => {
  const other = tab({ isAwake: false });
  const here = tab();
  other.change({ theme: 'dark', density: 'compact' });
  tell();
  expect(here.settings()).toMatchObject({ theme: 'dark', density: 'compact' });
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
  const stored = localStorage.getItem(key);
  localStorage.setItem(key, 'untouched');
  tell(stored);
  expect(localStorage.getItem(key)).toBe('untouched');
});

test('a damaged record of another tab changes nothing here, and an empty one restores the defaults', () => {
  const here = tab();
  here.change({ theme: 'dark' });
  tell('{"theme":');
  expect(here.settings().theme).toBe('dark');
  tell(null);
  expect(here.settings().theme).toBe('system');
});

test('a change leaves out what could not be used before', () => {
  localStorage.setItem(key, JSON.stringify({ theme: 'neon', dates: 'iso', later: 1 }));
  const here = tab();
  here.change({ codeSize: 'large' });
  expect(readSettings()).toEqual({ dates: 'iso', later: 1, codeSize: 'large' });
});
