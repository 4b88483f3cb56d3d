import { expect, test } from 'vitest';
import { askToKeep } from '../../../src/app/askToKeep';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';

function asked(isGranted: boolean | null, answer = Promise.resolve(true)) {
  const store = editorWith(processOf('build'));
  const times: number[] = [];
  const ask = () => {
    times.push(1);
    return answer;
  };
  askToKeep(store, { isGranted: async () => isGranted, ask });
  const save = (at: number) =>
    store.setState(({ documents }) => ({ documents: { test: { ...documents['test']!, savedAt: at } } }));
  return { store, times, save };
}

test('the browser is asked once to keep everything, after the first save and not before', async () => {
  const { store, times, save } = asked(false);
  store.getState().retitle('test', 'Orders');
  await Promise.resolve();
  expect(times).toEqual([]);
  save(1);
  await expect.poll(() => times.length).toBe(1);
  save(2);
  expect(store.getState().settings.hasAskedToKeep).toBe(true);
  expect(times.length).toBe(1);
  expect(store.getState().notices).toEqual([]);
});

test('where the browser asks the person, the reason is said', async () => {
  const { store, save } = asked(false, new Promise(() => {}));
  save(1);
  await expect.poll(() => store.getState().notices.at(-1)?.text).toContain('your processes and their history stay');
});

test('a browser that keeps everything already, or does not tell, is not asked', async () => {
  for (const known of [true, null]) {
    const { times, save } = asked(known);
    save(1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(times).toEqual([]);
  }
});
