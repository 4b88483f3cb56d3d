import { expect, test, vi } from 'vitest';
import { isSettled, whenComplete } from '../../../src/app/whenComplete';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { selectDocument } from '../../../src/state/selectors/document';
import { fileOf, quietPorts, silentPlanner } from '../../support/editorWith';
import { planOf } from '../../support/planWhere';
import { sampleText } from '../../support/samples';
import { viewOfSteps } from '../../support/viewOfSteps';

const files = ['deployment_process.ocl', 'preflight.model.json'].map((name) =>
  fileOf(name, sampleText('harbor-web', name)),
);

function opened(planner = quietPorts.planner) {
  const store = createEditorStore({ ...quietPorts, planner });
  store.getState().open(files, { id: 'test', title: 'Test' });
  store.getState().navigate(viewOfSteps('test'));
  return store;
}

async function isDone(work: Promise<unknown>): Promise<boolean> {
  return Promise.race([
    work.then(() => true),
    Promise.resolve()
      .then(() => Promise.resolve())
      .then(() => false),
  ]);
}

test('a process is drawn once its verdicts are there, or when they take too long', async () => {
  vi.useFakeTimers();
  try {
    const waits = whenComplete(opened(silentPlanner));
    expect(await isDone(waits)).toBe(false);
    await vi.advanceTimersByTimeAsync(500);
    expect(await isDone(waits)).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test('the library waits for nothing', async () => {
  const store = createEditorStore(quietPorts);
  expect(isSettled(store.getState())).toBe(true);
  expect(await isDone(whenComplete(store))).toBe(true);
});

test('a part of the plan is enough to draw, all of it to fetch ahead', async () => {
  const store = opened();
  const plan = planOf(selectDocument(store.getState())!.content.process, {});
  store.setState({ plan: { status: 'updating', plan } });
  expect(await isDone(whenComplete(store))).toBe(true);
  expect(isSettled(store.getState())).toBe(false);
  store.setState({ plan: { status: 'fresh', plan } });
  expect(isSettled(store.getState())).toBe(true);
});

test('what is fetched ahead waits for the process that is still to be opened', () => {
  const store = createEditorStore(quietPorts);
  store.getState().navigate(viewOfSteps('test'));
  expect(isSettled(store.getState())).toBe(false);
});
