import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import { type Settings, settingsFrom, unusableSettings } from '../state/settings';

/** Names of settings that differ from what they are called here. */
const words: Partial<Record<keyof Settings, string>> = {
  ownKeys: 'keys',
  singleKeys: 'keys on or off',
  undoLimit: 'number of edits to undo',
  savesAfterReview: 'showing changes',
  exportForm: 'export format',
  listWidth: 'width of the list',
};

/** Takes the settings that were kept. What cannot be used of them is set to its default, and a message says so. */
export function takeSettings({ getState }: StoreApi<EditorState>, kept: unknown): void {
  const { changeSettings, notify } = getState();
  changeSettings(settingsFrom(kept));
  const unusable = kept === null ? [] : unusableSettings(kept);
  if (unusable.length === 0) return;
  const text =
    unusable === 'all'
      ? 'The settings stored in this browser could not be read, so all have their defaults. Choose them again in Settings.'
      : `Some settings stored in this browser could not be used: ${unusable.map(wordFor).sort().join(', ')}. They have their defaults.`;
  notify(text, { stays: true });
}

function wordFor(name: keyof Settings): string {
  return words[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
