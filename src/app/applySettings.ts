import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import type { Settings } from '../state/settings';
import { settingsAfter, storedAfter } from '../state/storedSettings';

/** What the browser stores as settings, for all tabs. */
export interface StoredSettings {
  readonly change: (change: (stored: unknown) => unknown) => void;
  /** Calls a listener whenever another tab changed them. */
  readonly follow: (listener: (stored: unknown) => void) => void;
}

/** Applies the chosen appearance to the style sheets, now and after each change, saves each change, and takes those of other tabs. */
export function applySettings(store: StoreApi<EditorState>, stored: StoredSettings): void {
  let taken: Settings | null = null;
  show(store.getState().settings);
  store.subscribe(({ settings }, before) => {
    if (settings === before.settings) return;
    show(settings);
    if (settings !== taken) stored.change((found) => storedAfter(found, before.settings, settings));
  });
  stored.follow((found) => {
    taken = settingsAfter(store.getState().settings, found);
    store.setState({ settings: taken });
  });
}

function show({ theme, density, motion, codeSize }: Settings): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['density'] = density;
  dataset['motion'] = motion;
  dataset['codeSize'] = codeSize;
}
