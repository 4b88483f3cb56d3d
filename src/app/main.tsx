import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { AnswersReader } from '../core/index';
import { keepAppOffline, noUpdates } from '../data/offline/appUpdate';
import { createPlanner } from '../data/planner/createPlanner';
import { startWorker } from '../data/planner/startWorker';
import { listSamples, loadSample } from '../data/samples/samples';
import { droppedFiles, hasFolderPicker, pickFolder } from '../data/storage/droppedFiles';
import { browserPersistence } from '../data/storage/persistence';
import { fromInput, hasOwnPicker, pickFiles } from '../data/storage/pickFiles';
import { readAgain } from '../data/storage/readAgain';
import { saveFile } from '../data/storage/saveFile';
import { readSettings, storageUsed, writeSettings } from '../data/storage/settings';
import { createEditorStore } from '../state/createEditorStore';
import { settingsFrom } from '../state/settings';
import '../ui/base.css';
import { App } from './App';
import { applySettings } from './applySettings';
import { connectAddress } from './connectAddress';
import { startWhereLeft } from './firstScreen';
import { fetchAhead } from './firstScreens';
import { guardLeaving } from './guardLeaving';
import { keepFocus } from './keepFocus';
import { newDocumentId } from './newKey';
import { allowOwnScripts } from './ownScripts';
import { connectShortcuts } from './shortcuts';
import type { World } from './world';

allowOwnScripts();

let answersReader: AnswersReader | null = null;

const fetchOwnTemplates = async () => (await import('./ownTemplates')).ownTemplates;

const store = createEditorStore({
  answers: {
    reader: () => answersReader,
    fetch: async () => {
      answersReader = (await import('./serverAnswers')).reader;
    },
  },
  now: () => Date.now(),
  planner: createPlanner(startWorker),
  save: saveFile,
  readAgain,
  zip: async (files) => (await import('../data/storage/zipFiles')).zipFiles(files),
  ownTemplates: {
    texts: async () => (await fetchOwnTemplates()).texts(),
    keep: async (texts) => (await fetchOwnTemplates()).keep(texts),
  },
  newDocumentId,
  readRecords: async (records) => (await import('../data/storage/library/checkRecords')).checkRecords(records),
  checkDraft: async (draft) => (await import('../data/storage/checkDraft')).checkDraft(draft),
});
store.getState().changeSettings(settingsFrom(readSettings()));
applySettings(store, writeSettings);

/** Kept only where it is served built: while developing a page from the cache would hide every change. */
const update =
  import.meta.env.PROD && 'serviceWorker' in navigator
    ? keepAppOffline(navigator.serviceWorker, new URL('sw.js', document.baseURI).href)
    : noUpdates;

const world: World = {
  update,
  samples: listSamples,
  fromInput,
  fromDrop: droppedFiles,
  storageUsed,
  persistence: browserPersistence,
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

startWhereLeft(store, () => Date.now());

// The first screen stands before the browser's database was asked, and without it.
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App store={store} world={world} />
  </StrictMode>,
);

const library = import('./openLibrary').then(
  ({ openLibrary }) => openLibrary(store),
  () => {
    const problem = 'A part of Preflight could not be loaded, so edits are only in memory. Reload the page.';
    store.setState((state) => ({ library: { ...state.library, status: 'failed', problem } }));
    store.getState().notify(problem, { tone: 'error' });
    return null;
  },
);
connectAddress(store, async (id) => ((await library) !== null && (await (await library)!.has(id))) || openSample(id));
connectShortcuts(store);
keepFocus(document);
guardLeaving(store, {
  flush: async (isLeft) => (await library)?.flush(isLeft),
  comeBack: async () => (await library)?.comeBack(),
});
fetchAhead();
