import './startedEarly';
import { StrictMode, startTransition, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { keepAppOffline, noUpdates } from '../data/offline/appUpdate';
import { samples } from '../data/samples/samples';
import { droppedFiles, hasFolderPicker, pickFolder } from '../data/storage/droppedFiles';
import { browserPersistence } from '../data/storage/persistence';
import { fromInput, hasOwnPicker, pickFiles } from '../data/storage/pickFiles';
import { changeStored, followStored, readSettings, storageUsed } from '../data/storage/settings';
import { createStartStore } from '../state/createStartStore';
import { until } from '../state/until';
import '../ui/base.css';
import { afterPaint } from '../ui/afterPaint';
import { App } from './App';
import { isOfLibrary } from './addressOfProcess';
import { applySettings } from './applySettings';
import { fetchAsked } from './fetchAsked';
import { reopenLast } from './firstScreen';
import { startEarly } from './startEarly';
import { address, started } from './startedEarly';
import { takeSettings } from './takeSettings';
import { isSettled, whenComplete } from './whenComplete';
import type { World } from './world';

/** Requested again after a failure, since the network may be back. */
let fetching: Promise<typeof import('./rest') | null> | null = null;
const fetchRest = () => {
  fetching ??= import('./rest').then(
    (rest) => {
      rest.startRest(store, early);
      return rest;
    },
    () => {
      fetching = null;
      const problem = 'A part of Preflight could not be loaded, so nothing can be opened. Reload the page.';
      store.setState((state) => ({ library: { ...state.library, status: 'failed', problem } }));
      store.getState().notify(problem, { tone: 'error' });
      return null;
    },
  );
  return fetching;
};
const store = createStartStore(async () => {
  // Calls that wait for code that cannot be fetched wait forever; the failure was reported.
  if ((await fetchRest()) === null) await new Promise(() => {});
});
takeSettings(store, readSettings());
applySettings(store, { change: changeStored, follow: followStored });
reopenLast(store, () => Date.now());

const { hash } = window.location;
const early = hash === address ? started : startEarly(hash);
const screen = fetchAsked(hash, Object.keys(store.getState().settings.openedAt).length > 0);
// The library is shown before the browser's database is read, and without it. Other screens are chosen by the rest of the code.
const whole = isOfLibrary(hash)
  ? Promise.resolve()
  : Promise.all([fetchRest(), screen]).then(() => whenComplete(store));
const painted = () => new Promise<void>(afterPaint);
const quiet = whole
  .then(show)
  .then(painted)
  .then(fetchRest)
  .then(async (rest) => {
    await until(store, isSettled);
    await painted();
    void rest?.fetchAhead();
  });

/** Only in the built app: during development a page from the cache would hide every change. */
const update =
  import.meta.env.PROD && 'serviceWorker' in navigator
    ? keepAppOffline(navigator.serviceWorker, new URL('sw.js', document.baseURI).href, quiet)
    : noUpdates;

const world: World = {
  update,
  samples,
  fromInput,
  fromDrop: droppedFiles,
  storageUsed,
  persistence: browserPersistence,
  fromPicker: hasOwnPicker() ? pickFiles : null,
  fromFolderPicker: hasFolderPicker() ? pickFolder : null,
};

/** Draws the app. Done when it is in the page. */
function show(): Promise<void> {
  return new Promise((shown) => {
    const draw = () =>
      createRoot(document.getElementById('root')!).render(
        <StrictMode>
          <App store={store} world={world} />
          <AfterMount run={shown} />
        </StrictMode>,
      );
    // A process takes a slow machine long to draw: it is done in many short tasks, between which the browser can do other things.
    if (isOfLibrary(hash)) draw();
    else startTransition(draw);
  });
}

function AfterMount({ run }: { readonly run: () => void }) {
  useEffect(run, [run]);
  return null;
}
