import { expect, test } from 'vitest';
import { emptyModel, removeFromModel, renameInModel } from '../../../src/core/index';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';

const model = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production' }],
  channels: [{ name: 'Default' }, { name: 'Hotfix' }],
};

test('the preview follows an environment that is renamed, and goes back with undo', () => {
  const store = editorWith(processOf('build'), { model });
  store.getState().edit('Rename', { model: (now) => renameInModel(now, 'environment', 'Production', 'Live') });
  expect(store.getState().preview.environment).toBe('Live');
  store.getState().undo();
  expect(store.getState().preview.environment).toBe('Production');
});

test('the preview of a removed name becomes the default', () => {
  const store = editorWith(processOf('build'), { model });
  store.getState().setPreview({ channel: 'Hotfix' });
  store.getState().edit('Remove', { model: (now) => removeFromModel(now, 'environment', 'Production') });
  store.getState().edit('Remove', { model: (now) => removeFromModel(now, 'channel', 'Hotfix') });
  expect(store.getState().preview).toEqual({ environment: 'Test', channel: 'Default', tenant: null });
});

test('who previews nothing keeps nothing, except that the first environments are previewed', () => {
  const store = editorWith(processOf('build'), { model: emptyModel });
  store.getState().edit('Add', { model: () => model });
  expect(store.getState().preview.environment).toBe('Production');
  store.getState().setPreview({ environment: null });
  store.getState().edit('Rename', { model: (now) => renameInModel(now, 'environment', 'Test', 'Staging') });
  expect(store.getState().preview.environment).toBeNull();
});

test('another case of a name is followed too, and an edit that changes nothing previewed keeps the preview itself', () => {
  const store = editorWith(processOf('build'), { model });
  const before = store.getState().preview;
  store.getState().edit('Rename', { model: (now) => renameInModel(now, 'environment', 'Test', 'Staging') });
  expect(store.getState().preview).toBe(before);
  store.getState().edit('Rename', { model: (now) => renameInModel(now, 'environment', 'Production', 'PRODUCTION') });
  expect(store.getState().preview.environment).toBe('PRODUCTION');
});
