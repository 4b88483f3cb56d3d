import { slugOf } from '../core/index';
import type { NamedVersion, OpenDocument } from './openDocument';
import { selectDocument } from './selectors/document';
import type { Slice, SliceTools } from './slice';
import type { VersionState } from './versionState';
import { nextVersionId, versionNameProblem, versionOf } from './versions';
import { textOf } from './workingText';

const readOnly = 'Another tab edits this process. Take over editing to change its versions.';

/** Versions kept under a name, beside the history. */
export const versionSlice: Slice<VersionState> = (tools) => ({
  saveVersion: (name) => {
    const { get, ports } = tools;
    const document = selectDocument(get());
    if (document === null) return 'No process is open';
    const { versions = [], content } = document;
    const problem = refusalOf(tools, document) ?? versionNameProblem(versions, name);
    if (problem !== null) return problem;
    const version = { id: nextVersionId(versions), name: name.trim(), savedAt: ports.now(), content };
    put(tools, document, [...versions, version]);
    get().notify(`Saved the version "${version.name}".`);
    return null;
  },
  renameVersion: (id, name) => {
    const document = selectDocument(tools.get());
    if (document === null) return 'No process is open';
    const { versions = [] } = document;
    const problem = refusalOf(tools, document) ?? versionNameProblem(versions, name, id);
    if (problem !== null) return problem;
    put(
      tools,
      document,
      versions.map((each) => (each.id === id ? { ...each, name: name.trim() } : each)),
    );
    return null;
  },
  removeVersion: (id) => {
    const document = selectDocument(tools.get());
    const removed = versionOf(document?.versions, id);
    if (document === null || removed === null || refusalOf(tools, document) !== null) return () => {};
    put(
      tools,
      document,
      (document.versions ?? []).filter((each) => each !== removed),
    );
    return () => putBack(tools, document.id, removed);
  },
  restoreVersion: (id) => {
    const { get } = tools;
    const version = versionOf(selectDocument(get())?.versions, id);
    if (version === null) return;
    const error = get().edit(`Restore version "${version.name}"`, { content: version.content });
    if (error === null) get().notify(`The process is as in the version "${version.name}".`, { undoable: true });
  },
  downloadVersion: async (id) => {
    const { get } = tools;
    const document = selectDocument(get());
    const version = versionOf(document?.versions, id);
    if (document === null || version === null) return;
    const name = `${slugOf(version.name) || 'version'}.${document.file.name}`;
    await get().saveText(name, textOf(document, version.content));
  },
});

function refusalOf({ get }: SliceTools, { id }: OpenDocument): string | null {
  return get().elsewhere[id] === true ? readOnly : null;
}

/** What the process is now may have changed since; a number that was given again meanwhile becomes the next. */
function putBack(tools: SliceTools, documentId: string, version: NamedVersion): void {
  const document = tools.get().documents[documentId];
  if (document === undefined || refusalOf(tools, document) !== null) return;
  const { versions = [] } = document;
  const id = versionOf(versions, version.id) === null ? version.id : nextVersionId(versions);
  put(
    tools,
    document,
    [...versions, { ...version, id }].sort((left, right) => left.savedAt - right.savedAt),
  );
}

function put({ set }: SliceTools, document: OpenDocument, versions: readonly NamedVersion[]): void {
  const { versions: _before, ...rest } = document;
  const next = versions.length === 0 ? rest : { ...rest, versions };
  set((state) => ({ documents: { ...state.documents, [document.id]: next } }));
}
