import type { StoreApi } from 'zustand';
import { ownOf, type SharedProcess, type ShareInput, textOfBytes, utf8Bytes } from '../core/index';
import type { EditorState } from './editorState';
import type { DocumentId, OpenDocument } from './openDocument';
import type { IncomingFile } from './ports';
import { textOf } from './workingText';

const schemaFile = 'schema_version.ocl';

/**
 * What to share of a process as it is now.
 *
 * @param view  what is on screen, as the end of an address
 */
export function shareInputOf(document: OpenDocument, view: string): ShareInput {
  const { title, file, content } = document;
  const schema = file.beside.find(({ name }) => name === schemaFile);
  return {
    ...{ title, fileName: file.name, view, text: textOf(document, content), isPartial: file.recover === true },
    schemaVersion: schema === undefined ? null : textOfBytes(schema.bytes),
    model: content.model,
    scenarios: content.scenarios ?? [],
    scenario: content.scenario,
  };
}

/** A shared process as the files it would be opened from. */
export function filesOfShared(shared: SharedProcess): readonly IncomingFile[] {
  const file = (name: string, text: string): IncomingFile => {
    return { name, path: name, bytes: utf8Bytes(text), handle: null };
  };
  return [
    { ...file(shared.fileName, shared.text), ...(shared.isPartial ? { recover: true } : {}) },
    ...(shared.schemaVersion === null ? [] : [file(schemaFile, shared.schemaVersion)]),
    file('preflight.model.json', shared.model),
  ];
}

/**
 * Opens a shared process in the library, with its what-ifs.
 *
 * @returns its id; null if its text cannot be read, which the dialog of problems then shows
 */
export function openShared({ getState, setState }: StoreApi<EditorState>, shared: SharedProcess): DocumentId | null {
  const [id] = getState().open(filesOfShared(shared), { title: shared.title });
  if (id === undefined) return null;
  const { scenario, scenarios } = shared;
  setState((state) => {
    const document = ownOf(state.documents, id);
    if (document === undefined) return {};
    const content = {
      ...document.content,
      ...(scenario === null ? {} : { scenario }),
      ...(scenarios.length === 0 ? {} : { scenarios }),
    };
    return { documents: { ...state.documents, [id]: { ...document, content } } };
  });
  return id;
}
