import { describe, expect, test } from 'vitest';
import { asConfigured, explanationOf, type ProposedChange } from '../../../src/core/index';
import { applyChange, canApply, tryChange } from '../../../src/state/applyPatch';
import { selectDocument } from '../../../src/state/selectors/document';
import { editorWith } from '../../support/editorWith';
import { sample } from '../../support/samples';

const { process, model } = sample('harbor-web');

function changesOf(step: string, environment = 'Production'): readonly ProposedChange[] {
  const { id } = process.steps.find((each) => each.name === step)!;
  const cell = { stepId: id, actionId: null, environment, target: null };
  return explanationOf({ process, model, scenario: asConfigured }, cell)?.changes ?? [];
}

const contentOf = (store: ReturnType<typeof editorWith>) => selectDocument(store.getState())!.content;

describe('a value that would let a step run', () => {
  const change = changesOf('Smoke test').find(({ sentence }) => sentence.startsWith('RunSmokeTests'))!;

  test('is tried as a value passed to the run, and the model stays', () => {
    const store = editorWith(process, { model });
    tryChange(store.getState(), change);
    expect(contentOf(store).scenario.run?.passed).toEqual({ RunSmokeTests: 'True' });
    expect(contentOf(store).model).toBe(model);
    store.getState().undo();
    expect(contentOf(store).scenario).toEqual(asConfigured);
  });

  test('is applied to the variable that counted, as one edit', () => {
    const store = editorWith(process, { model });
    expect(canApply(change)).toBe(true);
    applyChange(store.getState(), change);
    const values = contentOf(store).model.variables.filter(({ name }) => name === 'RunSmokeTests');
    expect(values.map(({ value }) => value)).toEqual(['True', 'True']);
    expect(contentOf(store).process).toBe(process);
    store.getState().undo();
    expect(contentOf(store).model).toBe(model);
  });
});

test('a setting that would let a step run is applied to that step alone', () => {
  const change =
    changesOf('Load test').find(({ sentence }) => sentence === 'Enable it') ?? changesOf('Load test', 'Test')[0]!;
  const store = editorWith(process, { model });
  expect(change.whatIf).toBeNull();
  applyChange(store.getState(), change);
  const after = contentOf(store).process;
  expect(after.steps.filter((step, at) => step !== process.steps[at]).map(({ name }) => name)).toEqual(['Load test']);
});

test('another channel is tried by previewing it, and is no what-if', () => {
  const change = changesOf('Archive packages').find(({ sentence }) => sentence.includes('Hotfix'))!;
  const store = editorWith(process, { model });
  tryChange(store.getState(), change);
  expect(store.getState().preview.channel).toBe('Hotfix');
  expect(contentOf(store).scenario).toEqual(asConfigured);
});
