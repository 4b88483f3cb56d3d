import { afterEach, expect, test, vi } from 'vitest';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { fileOf, quietPorts } from '../../support/editorWith';

const process = (name: string) => `step "${name.toLowerCase()}" {
    name = "${name}"

    action {
        action_type = "Octopus.Script"
    }
}
`;

afterEach(() => void vi.restoreAllMocks());

/** How often a text was made of the bytes of a file, the platform's own way to read one. */
function countReads() {
  const decode = vi.spyOn(TextDecoder.prototype, 'decode');
  return () => decode.mock.calls.length;
}

test('files are read once for the review, and what was read is what opens', () => {
  const store = createEditorStore(quietPorts);
  const reads = countReads();
  store
    .getState()
    .offer([fileOf('a/deployment_process.ocl', process('Build')), fileOf('b/deployment_process.ocl', process('Ship'))]);
  const review = store.getState().importReview!;
  expect(review.processCount).toBe(2);
  expect(reads()).toBe(2);
  const opened = store.getState().takeImport({ kind: 'open' });
  expect(reads()).toBe(2);
  expect(opened.map((id) => store.getState().documents[id]!.content.process)).toEqual(
    review.read.processes.map((each) => each.process),
  );
  expect(store.getState().documents[opened[0]!]!.content.process).toBe(review.read.processes[0]!.process);
});

test('a save that was seen in the review is not read again to be written', async () => {
  const save = vi.fn(quietPorts.save);
  const store = createEditorStore({ ...quietPorts, save });
  const [id] = store.getState().open([{ ...fileOf('deployment_process.ocl', process('Build')), handle: {} }]);
  store.getState().navigate({
    ...{ screen: 'process', documentId: id!, tab: 'steps', part: null, selection: null },
    ...{ field: null, panel: null, filter: '' },
  } as const);
  store.getState().edit('Disable', (before) => ({
    ok: true,
    value: {
      ...before,
      steps: before.steps.map((step) => ({
        ...step,
        actions: step.actions.map((action) => ({ ...action, isDisabled: true })),
      })),
    },
  }));
  const reads = countReads();
  await store.getState().save();
  expect(store.getState().saveReview?.cause).toBe('first');
  const verified = reads();
  expect(verified).toBeGreaterThan(0);
  await store.getState().save({ reviewed: true });
  expect(save).toHaveBeenCalledTimes(1);
  expect(reads()).toBe(verified);
});
