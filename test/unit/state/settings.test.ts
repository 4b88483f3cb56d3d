import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeSettings } from '../../../src/app/takeSettings';
import { changeStored, readSettings } from '../../../src/data/storage/settings';
import { choicesMade, resetSettings } from '../../../src/state/clearParts';
import { createStartStore } from '../../../src/state/createStartStore';
import { defaultSettings, type Settings, settingsFrom, unusableSettings } from '../../../src/state/settings';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const chosen: Settings = {
  ...defaultSettings,
  theme: 'dark',
  ownKeys: { why: 'q', disable: 'Z' },
  dates: 'iso',
  undoLimit: 250,
  exportForm: 'csv',
  exportScope: 'all',
  exportReasons: 'none',
  exportValues: true,
};

function started() {
  const store = createStartStore(async () => {});
  takeSettings(store, readSettings());
  return store;
}
const said = (store: ReturnType<typeof started>) => store.getState().notices.map(({ text }) => text);

test('every choice is there after a reload, and nothing is said', () => {
  changeStored(() => chosen);
  const store = started();
  expect(store.getState().settings).toEqual(chosen);
  expect(said(store)).toEqual([]);
});

test('a first visit has the default settings and no message', () => {
  const store = started();
  expect(store.getState().settings).toEqual(defaultSettings);
  expect(said(store)).toEqual([]);
});

test.each(['{"theme":', '"dark"', '[1]', '7'])(
  'a damaged record (%s) gives the default settings, with a message',
  (text) => {
    kept.set('preflight.settings', text);
    const store = started();
    expect(store.getState().settings).toEqual(defaultSettings);
    expect(said(store)).toEqual([
      'The settings stored in this browser could not be read, so all have their defaults. Choose them again in Settings.',
    ]);
  },
);

test('one damaged setting leaves the others as chosen, and is named', () => {
  changeStored(() => ({ ...chosen, theme: 'neon', undoLimit: 5000, ownKeys: { why: '7' } }));
  const store = started();
  expect(store.getState().settings).toEqual({ ...chosen, theme: 'system', undoLimit: 1000, ownKeys: {} });
  expect(said(store)).toEqual([
    'Some settings stored in this browser could not be used: keys, number of edits to undo, theme. They have their defaults.',
  ]);
});

test('keys are no damage for the order in which they were chosen', () => {
  expect(unusableSettings({ ownKeys: { why: 'q', disable: 'z' } })).toEqual([]);
  expect(unusableSettings({ ownKeys: { disable: 'z', why: 'q' } })).toEqual([]);
});

test('settings of an older version get defaults for newer ones', () => {
  const { dates: _dates, exportForm: _form, ...older } = chosen;
  expect(settingsFrom(older)).toEqual({ ...chosen, dates: 'system', exportForm: 'markdown' });
  expect(unusableSettings(older)).toEqual([]);
});

test('resetting restores the defaults, and leaves where a person was', () => {
  const store = started();
  store.getState().changeSettings({ ...chosen, lastProcess: 'shop', openedAt: { shop: 5 }, templateLinks: { a: 'b' } });
  expect(choicesMade(store.getState().settings)).toBe(8);
  resetSettings(store);
  const { settings } = store.getState();
  expect(settings).toEqual({
    ...defaultSettings,
    lastProcess: 'shop',
    openedAt: { shop: 5 },
    templateLinks: { a: 'b' },
  });
  expect(choicesMade(settings)).toBe(0);
});
