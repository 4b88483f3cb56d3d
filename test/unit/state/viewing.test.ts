import { expect, test } from 'vitest';
import { emptyModel } from '../../../src/core/index';
import { previewFor } from '../../../src/state/viewSlice';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';

test('the preview starts with the last environment and the channel Default', () => {
  const model = {
    ...emptyModel,
    environments: [{ name: 'Test' }, { name: 'Production' }],
    channels: [{ name: 'Beta' }, { name: 'Default' }],
  };
  expect(previewFor(model)).toEqual({ environment: 'Production', channel: 'Default', tenant: null });
  expect(previewFor({ ...model, channels: [{ name: 'Beta' }] }).channel).toBe('Beta');
  expect(previewFor(emptyModel)).toEqual({ environment: null, channel: 'Default', tenant: null });
});

test('the same words announced twice are two announcements', () => {
  const { getState } = editorWith(processOf('a'));
  getState().announce('Already first.');
  const first = getState().announcement;
  getState().announce('Already first.');
  expect(getState().announcement).not.toBe(first);
  expect(getState().announcement.trim()).toBe('Already first.');
});

test('three messages are on screen at most, and each can be dismissed', () => {
  const { getState } = editorWith(processOf('a'));
  for (const word of ['one', 'two', 'three', 'four']) getState().notify(word);
  expect(getState().notices.map((notice) => notice.text)).toEqual(['two', 'three', 'four']);
  getState().dismiss(getState().notices[1]!.id);
  expect(getState().notices.map((notice) => notice.text)).toEqual(['two', 'four']);
});

test('a view of a step that is not there shows the process without it', () => {
  const { getState } = editorWith(processOf('a'));
  const { view } = getState();
  if (view.screen !== 'process') throw new Error('The process should be on screen.');
  getState().navigate({ ...view, selection: { stepId: 'gone', actionId: null } });
  expect(getState().view).toMatchObject({ selection: null });
});
