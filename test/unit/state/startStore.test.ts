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

test('the store of the first screen has every field of the whole one', () => {
  const [first, whole] = [started().store.getState(), createEditorStore(quietPorts).getState()];
  expect(Object.keys(first).sort()).toEqual(Object.keys(whole).sort());
});

test('actions on documents wait for their code and then run in the order of the calls', async () => {
  const { store, bring } = started();
  expect(store.getState().open(files, { id: 'first' })).toEqual([]);
  expect(store.getState().open(files, { id: 'second' })).toEqual([]);
  expect(store.getState().order).toEqual([]);
  bring();
  await expect.poll(() => store.getState().order).toEqual(['first', 'second']);
});

test('an action that returns a promise resolves once the code is loaded', async () => {
  const { store, bring } = started();
  const columns = store.getState().columns('Production', 'role');
  bring();
  expect(await columns).toEqual([]);
});

test('the state of the library survives the loading of the rest', () => {
  const { store, bring } = started();
  store.setState((state) => ({ library: { ...state.library, status: 'failed', problem: 'The disk is full.' } }));
  bring();
  expect(store.getState().library.problem).toBe('The disk is full.');
});
