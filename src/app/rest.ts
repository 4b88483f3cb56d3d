import type { StoreApi } from 'zustand';
import type { AnswersReader } from '../core/index';
import { createPlanner, type WorkerLike } from '../data/planner/createPlanner';
import { type Fetched, loadSample } from '../data/samples/loadSample';
import { samples } from '../data/samples/samples';
import { checkRecords } from '../data/storage/library/checkRecords';
import type { libraryDatabase } from '../data/storage/library/openDatabase';
import { readAgain } from '../data/storage/readAgain';
import { saveFile } from '../data/storage/saveFile';
import { addDocumentSlices } from '../state/documentSlices';
import type { EditorState } from '../state/editorState';
import type { IncomingFile } from '../state/ports';
import { afterPaint } from '../ui/afterPaint';
import { connectAddress } from './connectAddress';
import { guardLeaving } from './guardLeaving';
import { keepFocus } from './keepFocus';
import { newDocumentId } from './newKey';
import { openLibrary } from './openLibrary';
import { connectShortcuts } from './shortcuts';

/** What was started early for the process that the address names, before the document code was loaded. */
export interface StartedEarly {
  /** Starts the simulator's thread, or returns the one already started. */
  readonly startWorker: () => WorkerLike;
  /** Opens the browser's database, or returns the one already being opened. */
  readonly database: ReturnType<typeof libraryDatabase>;
  /** The files of a sample, being fetched; null if the address names none. */
  readonly sample: { readonly slug: string; readonly files: Promise<Fetched<readonly IncomingFile[]>> } | null;
}

export { fetchAhead } from './fetchAhead';

const fetchOwnTemplates = async () => (await import('./ownTemplates')).ownTemplates;

/** Everything the first screen does not need: document code, browser storage, the address bar and the keys. */
export function startRest(store: StoreApi<EditorState>, early: StartedEarly): void {
  let answersReader: AnswersReader | null = null;
  addDocumentSlices(store, {
    answers: {
      reader: () => answersReader,
      fetch: async () => {
        answersReader = (await import('./serverAnswers')).reader;
      },
    },
    now: () => Date.now(),
    planner: createPlanner(early.startWorker, afterPaint),
    save: saveFile,
    readAgain,
    zip: async (files) => (await import('../data/storage/zipFiles')).zipFiles(files),
    ownTemplates: {
      texts: async () => (await fetchOwnTemplates()).texts(),
      keep: async (texts) => (await fetchOwnTemplates()).keep(texts),
    },
    newDocumentId,
    readRecords: async (records) => checkRecords(records),
    checkDraft: async (draft) => (await import('../data/storage/checkDraft')).checkDraft(draft),
  });

  async function openSample(slug: string): Promise<boolean> {
    const sample = samples.find((candidate) => candidate.slug === slug);
    if (!sample) return false;
    const loaded = await (early.sample?.slug === slug ? early.sample.files : loadSample(sample));
    if (!loaded.ok) return false;
    return store.getState().open(loaded.value, { id: slug, title: sample.title, origin: 'sample' }).length > 0;
  }

  const library = openLibrary(store, early.database);
  connectAddress(store, async (id) => {
    if ((await library.has(id)) || (await openSample(id))) return true;
    // What is offered instead is chosen from everything that is kept.
    await library.ready;
    return false;
  });
  connectShortcuts(store);
  keepFocus(document);
  guardLeaving(store, library);
}
