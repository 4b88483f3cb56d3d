import type { StoreApi } from 'zustand';
import type { EditorState } from './editorState';
import type { OpenDocument } from './openDocument';
import { defaultSettings, type Settings } from './settings';

/** What can be removed of what the browser keeps, while the processes themselves stay as they are. */
type Store = StoreApi<EditorState>;

/** How many edits of all processes can be undone or done again. */
export function editsKept({ documents }: EditorState): number {
  return Object.values(documents).reduce((sum, document) => sum + editsOf(document), 0);
}

/** How many named versions all processes have. */
export function versionsKept({ documents }: EditorState): number {
  return Object.values(documents).reduce((sum, document) => sum + versionsOf(document), 0);
}

/**
 * The processes stay as they are; what led there can no longer be undone.
 *
 * @returns the titles of those that another tab edits, which were left alone
 */
export function clearHistory(store: Store): Promise<readonly string[]> {
  return changeEach(store, editsOf, (document) => ({ ...document, past: [], future: [], folding: null }));
}

/** @returns the titles of processes that another tab edits, which were left alone */
export function clearVersions(store: Store): Promise<readonly string[]> {
  return changeEach(store, versionsOf, ({ versions: _gone, ...document }) => document);
}

/** Takes away for good, one after the other, what is set aside under these keys. */
export async function purgeAll({ getState }: Store, keys: readonly string[]): Promise<void> {
  const { commands } = getState().library;
  for (const key of keys) await commands?.purge(key);
}

/** Resets all choices to their defaults. */
export function resetSettings({ getState }: Store): void {
  getState().changeSettings(usualFor(getState().settings));
}

/** How many choices differ from their defaults. */
export function choicesMade(settings: Settings): number {
  const usual = usualFor(settings);
  const names = Object.keys(usual) as (keyof Settings)[];
  return names.filter((name) => JSON.stringify(usual[name]) !== JSON.stringify(settings[name])).length;
}

/** Where a person was, how wide a list is and what belongs to templates is no choice of the settings, and stays. */
function usualFor(settings: Settings): Settings {
  const { lastProcess, openedAt, templateLinks, recentTemplates, hasAskedToKeep, listWidth, librarySort } = settings;
  return {
    ...defaultSettings,
    ...{ lastProcess, openedAt, templateLinks, recentTemplates, hasAskedToKeep, listWidth, librarySort },
  };
}

function editsOf({ past, future }: OpenDocument): number {
  return past.length + future.length;
}

function versionsOf({ versions = [] }: OpenDocument): number {
  return versions.length;
}

async function changeEach(
  { getState }: Store,
  has: (document: OpenDocument) => number,
  change: (document: OpenDocument) => OpenDocument,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { id, title } of Object.values(getState().documents).filter(has))
    if ((await getState().library.commands?.changeUnseen(id, change)) !== true) left.push(title);
  return left;
}
