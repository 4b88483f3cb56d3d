import type { StoreApi } from 'zustand';
import { ownOf, slugOf } from '../core/index';
import type { EditorState } from './editorState';
import type { NamedVersion, OpenDocument } from './openDocument';
import { selectDocument } from './selectors/document';
import { nextVersionId, versionNameProblem, versionOf } from './versions';
import { textOf } from './workingText';

/** Actions on the versions of the process on screen; fetched with the dialogs that show them. */
type Store = StoreApi<EditorState>;

const readOnly = 'Another tab edits this process. Take over editing to change its versions.';
const nothingOpen = 'No process is open';

/**
 * Saves the process as it is now, with its model and what-ifs.
 *
 * @param now  milliseconds since 1970
 * @returns    why not; null if it is saved
 */
export function saveVersion(store: Store, name: string, now: number): string | null {
  const document = selectDocument(store.getState());
  if (document === null) return nothingOpen;
  const { versions = [], content } = document;
  const problem = refusalOf(store, document) ?? versionNameProblem(versions, name);
  if (problem !== null) return problem;
  const version = { id: nextVersionId(versions), name: name.trim(), savedAt: now, content };
  put(store, document, [...versions, version]);
  store.getState().notify(`Saved the version "${version.name}".`);
  return null;
}

/** @returns why not; null if it is done */
export function renameVersion(store: Store, id: string, name: string): string | null {
  const document = selectDocument(store.getState());
  if (document === null) return nothingOpen;
  const { versions = [] } = document;
  const problem = refusalOf(store, document) ?? versionNameProblem(versions, name, id);
  if (problem !== null) return problem;
  const renamed = versions.map((each) => (each.id === id ? { ...each, name: name.trim() } : each));
  put(store, document, renamed);
  return null;
}

/** @returns a function that puts it back */
export function removeVersion(store: Store, id: string): () => void {
  const document = selectDocument(store.getState());
  const removed = versionOf(document?.versions, id);
  if (document === null || removed === null || refusalOf(store, document) !== null) return () => {};
  const others = (document.versions ?? []).filter((each) => each !== removed);
  put(store, document, others);
  return () => putBack(store, document.id, removed);
}

/** Restores the process as it was in a version, as one undoable edit. */
export function restoreVersion({ getState }: Store, id: string): void {
  const version = versionOf(selectDocument(getState())?.versions, id);
  if (version === null) return;
  const error = getState().edit(`Restore version "${version.name}"`, { content: version.content });
  if (error === null) getState().notify(`The process is as in the version "${version.name}".`, { undoable: true });
}

/** Offers the file of a version as a download. */
export async function downloadVersion({ getState }: Store, id: string): Promise<void> {
  const document = selectDocument(getState());
  const version = versionOf(document?.versions, id);
  if (document === null || version === null) return;
  const name = `${slugOf(version.name) || 'version'}.${document.file.name}`;
  await getState().saveText(name, textOf(document, version.content));
}

function refusalOf({ getState }: Store, { id }: OpenDocument): string | null {
  return ownOf(getState().elsewhere, id) === true ? readOnly : null;
}

/** The process may have changed since; an id that was reused meanwhile is replaced by the next one. */
function putBack(store: Store, documentId: string, version: NamedVersion): void {
  const document = ownOf(store.getState().documents, documentId);
  if (document === undefined || refusalOf(store, document) !== null) return;
  const { versions = [] } = document;
  const id = versionOf(versions, version.id) === null ? version.id : nextVersionId(versions);
  const all = [...versions, { ...version, id }].sort((left, right) => left.savedAt - right.savedAt);
  put(store, document, all);
}

function put({ setState }: Store, document: OpenDocument, versions: readonly NamedVersion[]): void {
  const { versions: _before, ...rest } = document;
  const next = versions.length === 0 ? rest : { ...rest, versions };
  setState((state) => ({ documents: { ...state.documents, [document.id]: next } }));
}
