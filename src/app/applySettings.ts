import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import type { Settings } from '../state/settings';

/** Applies the chosen appearance to the style sheets, now and after each change, and saves each change. */
export function applySettings(store: StoreApi<EditorState>, keep: (settings: Settings) => void): void {
  show(store.getState().settings);
  store.subscribe(({ settings }, before) => {
    if (settings === before.settings) return;
    show(settings);
    keep(settings);
  });
}

function show({ theme, density, motion, codeSize }: Settings): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['density'] = density;
  dataset['motion'] = motion;
  dataset['codeSize'] = codeSize;
}
