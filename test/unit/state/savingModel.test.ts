import { expect, test } from 'vitest';
import { createEditorStore } from '../../../src/state/createEditorStore';
import type { Ports } from '../../../src/state/ports';
import { fileOf, quietPorts } from '../../support/editorWith';

const process =
  'step "build" {\n    name = "Build"\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';
const model = '{\n  "schemaVersion": 1,\n  "team": "harbor",\n  "environments": [{ "name": "Test" }]\n}\n';

function opened({ withModel = true, folder }: { withModel?: boolean; folder?: unknown } = {}) {
  const saves: Parameters<Ports['save']>[0][] = [];
  const save: Ports['save'] = async (file) => {
    saves.push(file);
    if (file.handle === null && file.folder == null) return { ok: true, way: 'download' };
    return { ok: true, way: 'file', handle: file.handle ?? 'made' };
  };
  const store = createEditorStore({ ...quietPorts, save });
  const files = [
    { ...fileOf('deployment_process.ocl', process), ...(folder === undefined ? {} : { folder }) },
    ...(withModel ? [{ ...fileOf('preflight.model.json', model), handle: 'model' }] : []),
  ];
  const [id] = store.getState().open(files);
  store.getState().navigate({
    screen: 'process',
    documentId: id!,
    tab: 'model',
    part: null,
    selection: null,
    field: null,
    panel: null,
    filter: '',
  });
  const rename = (name: string) =>
    store.getState().edit('Rename', { model: (before) => ({ ...before, environments: [{ name }] }) });
  const texts = () => saves.map(({ bytes }) => new TextDecoder().decode(bytes));
  return { store, saves, texts, rename };
}

test('the model goes back to its file with only the changed lines, once they were seen', async () => {
  const { store, saves, texts, rename } = opened();
  rename('Live');
  await store.getState().saveModel();
  expect(saves).toEqual([]);
  expect(store.getState().saveReview).toMatchObject({
    subject: 'model',
    fileName: 'preflight.model.json',
    before: model,
  });
  await store.getState().saveModel({ reviewed: true });
  expect(texts()).toEqual([model.replace('Test', 'Live')]);
  expect(saves[0]).toMatchObject({ handle: 'model', name: 'preflight.model.json' });
  rename('Test');
  await store.getState().saveModel({ reviewed: true });
  expect(texts().at(-1)).toBe(model);
});

test('without a model file it is made in the open folder, and saved there again', async () => {
  const { store, saves, rename } = opened({ withModel: false, folder: 'folder' });
  rename('Live');
  await store.getState().saveModel();
  expect(saves[0]).toMatchObject({ handle: null, folder: 'folder', name: 'preflight.model.json' });
  rename('Test');
  await store.getState().saveModel({ reviewed: true });
  expect(saves[1]).toMatchObject({ handle: 'made' });
});

test('without a file and a folder it is offered as a download', async () => {
  const { store, saves, texts, rename } = opened({ withModel: false });
  rename('Live');
  await store.getState().saveModel();
  expect(saves[0]).toMatchObject({ handle: null, folder: null });
  expect(JSON.parse(texts()[0]!)).toMatchObject({ schemaVersion: 1, environments: [{ name: 'Live' }] });
  expect(store.getState().notices.at(-1)?.text).toBe('Downloaded "preflight.model.json".');
});
