import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createPlanner } from '../data/planner/createPlanner';
import { startWorker } from '../data/planner/startWorker';
import { listSamples, loadSample } from '../data/samples/samples';
import { createDraftStorage } from '../data/storage/drafts';
import { droppedFiles, hasFolderPicker, pickFolder } from '../data/storage/droppedFiles';
import { fromInput, hasOwnPicker, pickFiles } from '../data/storage/pickFiles';
import { saveFile } from '../data/storage/saveFile';
import { readSettings, storageUsed, writeSettings } from '../data/storage/settings';
import { createEditorStore } from '../state/createEditorStore';
import type { Draft } from '../state/drafts';
import { keepDrafts } from '../state/keepDrafts';
import { settingsFrom } from '../state/settings';
import '../ui/base.css';
import { App } from './App';
import { applySettings } from './applySettings';
import { connectAddress } from './connectAddress';
import { startWhereLeft } from './firstScreen';
import { fetchAhead } from './firstScreens';
import { guardLeaving } from './guardLeaving';
import { connectShortcuts } from './shortcuts';
import type { World } from './world';

const store = createEditorStore({ now: () => Date.now(), planner: createPlanner(startWorker), save: saveFile });
store.getState().changeSettings(settingsFrom(readSettings()));
applySettings(store, writeSettings);

const world: World = {
  samples: listSamples,
  fromInput,
  fromDrop: droppedFiles,
  storageUsed,
  fromPicker: hasOwnPicker() ? pickFiles : null,
  fromFolderPicker: hasFolderPicker() ? pickFolder : null,
};

async function openSample(slug: string): Promise<boolean> {
  const samples = await listSamples();
  const sample = samples.ok ? samples.value.find((candidate) => candidate.slug === slug) : undefined;
  if (!sample) return false;
  const loaded = await loadSample(sample);
  if (!loaded.ok) return false;
  return store.getState().open(loaded.value, { id: sample.slug, title: sample.title, origin: 'sample' }).length > 0;
}

const drafts = createDraftStorage();
store.getState().restore((await drafts.all()) as readonly Draft[]);
const { flush } = keepDrafts(store, drafts, () => Date.now());

startWhereLeft(store);
connectAddress(store, openSample);
connectShortcuts(store);
guardLeaving(store, flush);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App store={store} world={world} />
  </StrictMode>,
);
fetchAhead();
