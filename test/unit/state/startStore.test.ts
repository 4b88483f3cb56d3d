import { expect, test } from 'vitest';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { createStartStore } from '../../../src/state/createStartStore';
import { addDocumentSlices } from '../../../src/state/documentSlices';
import { fileOf, quietPorts } from '../../support/editorWith';
import { sampleText } from '../../support/samples';

const files = [fileOf('deployment_process.ocl', sampleText('simple-process', 'deployment_process.ocl'))];

/** A store of the first screen, and what brings the rest of it. */
function started() {
  let bring = () => {};
  const rest = new Promise<void>((done) => {
    bring = done;
  });
  const store = createStartStore(() => rest);
  return {
    store,
    bring: () => {
      addDocumentSlices(store, quietPorts);
      bring();
    },
  };
}

test('the store of the first screen has all that the whole one has, with nothing open', () => {
  const [first, whole] = [started().store.getState(), createEditorStore(quietPorts).getState()];
  expect(Object.keys(first).sort()).toEqual(Object.keys(whole).sort());
  const isData = ([, value]: readonly [string, unknown]) => typeof value !== 'function';
  expect(Object.fromEntries(Object.entries(first).filter(isData))).toEqual(
    Object.fromEntries(Object.entries(whole).filter(isData)),
  );
});

test('what is asked of documents before their code is there is done when it comes, in that order', async () => {
  const { store, bring } = started();
  expect(store.getState().open(files, { id: 'first' })).toEqual([]);
  expect(store.getState().open(files, { id: 'second' })).toEqual([]);
  expect(store.getState().order).toEqual([]);
  bring();
  await expect.poll(() => store.getState().order).toEqual(['first', 'second']);
});

test('what answers by a promise answers what the rest says', async () => {
  const { store, bring } = started();
  const columns = store.getState().columns('Production', 'role');
  bring();
  expect(await columns).toEqual([]);
});

test('what became known of the library before the rest came stays', () => {
  const { store, bring } = started();
  store.setState((state) => ({ library: { ...state.library, status: 'failed', problem: 'The disk is full.' } }));
  bring();
  expect(store.getState().library.problem).toBe('The disk is full.');
});
