import { expect, test } from 'vitest';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { fileOf, quietPorts } from '../../support/editorWith';

const openStore = () => createEditorStore(quietPorts);

test('a file that was not taken in opens nothing and says why', () => {
  const store = openStore();
  const refusal = '"a.ocl" is empty. A process file has at least one step.';
  expect(store.getState().open([{ ...fileOf('a.ocl', ''), refusal }])).toEqual([]);
  expect(store.getState().openProblems).toMatchObject([{ fileName: 'a.ocl', message: refusal }]);
  store.getState().closeProblems();
  expect(store.getState().openProblems).toEqual([]);
});
