import { expect, test } from 'vitest';
import { type AnswersReader, readServerAnswers } from '../../../src/core/index';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { fileOf, quietPorts } from '../../support/editorWith';

const environments = fileOf(
  'environments.json',
  JSON.stringify({
    ItemType: 'Environment',
    TotalResults: 1,
    Items: [{ Id: 'Environments-1', Name: 'Production', SpaceId: 'Spaces-1', UseGuidedFailure: false }],
  }),
);
const process = fileOf('deployment_process.ocl', 'step "a" {\n    action {}\n}\n');

function lateStore({ comes = true } = {}) {
  let reader: AnswersReader | null = null;
  let asked = 0;
  const fetch = async () => {
    asked += 1;
    if (!comes) throw new Error('no network');
    reader = readServerAnswers;
  };
  const store = createEditorStore({ ...quietPorts, answers: { reader: () => reader, fetch } });
  return { store, asked: () => asked };
}

test('the reader of server answers is fetched once, with the first files that may need it', async () => {
  const { store, asked } = lateStore();
  await store.getState().prepareOffer([process]);
  expect(asked()).toBe(0);
  await store.getState().prepareOffer([environments, process]);
  await store.getState().prepareOffer([environments]);
  expect(asked()).toBe(1);
  store.getState().offer([environments, process]);
  expect(store.getState().importReview?.read.processes[0]?.model.environments[0]?.name).toBe('Production');
});

test('where it does not come the process opens, and the answers say that they were not read', async () => {
  const { store } = lateStore({ comes: false });
  await store.getState().prepareOffer([environments, process]);
  store.getState().offer([environments, process]);
  const { importReview, openProblems } = store.getState();
  const told = [...(importReview?.read.problems ?? []), ...openProblems].map(({ message }) => message);
  expect(told.join()).toContain('could not be loaded. Open the file again.');
});
