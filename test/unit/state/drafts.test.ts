import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft, DraftStorage } from '../../../src/state/drafts';
import { keepDrafts } from '../../../src/state/keepDrafts';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A shelf whose every put is written down; it refuses while `full`. */
function shelf() {
  const puts: Draft[] = [];
  const removed: string[] = [];
  const state = { full: false };
  const storage: DraftStorage = {
    put: async (draft) => {
      if (state.full) return { ok: false, error: { kind: 'failed', message: 'This browser has no space left.' } };
      puts.push(draft);
      return { ok: true };
    },
    remove: async (id) => void removed.push(id),
  };
  return { puts, removed, state, storage };
}

function kept() {
  const store = editorWith(processOf('a b c d e f'));
  const box = shelf();
  const keeper = keepDrafts(store, box.storage, () => Date.now());
  const edit = () =>
    store
      .getState()
      .edit('Drop the first', (before) => ({ ok: true, value: { ...before, steps: before.steps.slice(1) } }));
  return { store, edit, ...box, ...keeper };
}

test('an edit is kept three tenths of a second later', async () => {
  const { store, edit, puts } = kept();
  edit();
  expect(store.getState().keeping).toBe('pending');
  await vi.advanceTimersByTimeAsync(299);
  expect(puts).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(puts).toHaveLength(1);
  expect(puts[0]!.content.process.steps).toHaveLength(5);
  expect(store.getState().keeping).toBe('kept');
});

test('someone who never pauses is kept all the same', async () => {
  const { edit, puts } = kept();
  for (let count = 0; count < 3; count += 1) {
    edit();
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(puts).toHaveLength(1);
});

test('leaving keeps at once', async () => {
  const { edit, puts, flush } = kept();
  edit();
  await flush();
  expect(puts).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(puts).toHaveLength(1);
});

test('looking around keeps nothing', async () => {
  const { store, puts } = kept();
  store.getState().setLens({ environment: 'Test' });
  store.getState().announce('Hello');
  await vi.advanceTimersByTimeAsync(1000);
  expect(puts).toHaveLength(0);
});

test('a full browser is told once and the edit is tried again with the next one', async () => {
  const { store, edit, puts, state } = kept();
  state.full = true;
  edit();
  await vi.advanceTimersByTimeAsync(500);
  edit();
  await vi.advanceTimersByTimeAsync(500);
  expect(store.getState().notices.map((notice) => notice.text)).toEqual(['This browser has no space left.']);
  expect(store.getState().keeping).toBe('failed');
  state.full = false;
  edit();
  await vi.advanceTimersByTimeAsync(500);
  expect(puts).toHaveLength(1);
  expect(store.getState().keeping).toBe('kept');
});

test('closing a document takes its draft away', () => {
  const { store, removed } = kept();
  store.getState().close('test');
  expect(removed).toEqual(['test']);
  expect(store.getState()).toMatchObject({ documents: {}, order: [], view: { screen: 'library' } });
});
