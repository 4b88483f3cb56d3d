import type { StoreApi } from 'zustand';
import { ownOf } from '../../core/index';
import type { EditorState } from '../editorState';
import type { DocumentId } from '../openDocument';
import { until } from '../until';
import { type LibraryPorts, libraryContext } from './connection/context';
import { editRightOf } from './connection/editRight';
import { readAll } from './connection/firstRead';
import { readingOf } from './connection/reading';
import { removalOf } from './connection/removal';
import { storedDocumentsOf } from './connection/storedDocuments';
import { writingOf } from './connection/writing';

export interface ConnectedLibrary {
  /** Resolves when everything stored was read, or the database did not answer. */
  readonly ready: Promise<void>;
  /** Whether the browser stores a process with this id, once it is read. */
  has(id: DocumentId): Promise<boolean>;
  /** Writes everything now; `isLeft` if the page is closed normally. */
  flush(isLeft: boolean): Promise<void>;
  /** The page is shown again after it was left. */
  comeBack(): void;
}

/** Stores the open documents in the browser's database, restores what is there, and shares both with other tabs. */
export function connectLibrary(store: StoreApi<EditorState>, ports: LibraryPorts): ConnectedLibrary {
  const { tabs } = ports;
  const context = libraryContext(store, ports);
  const { kept, documentOf, unwritten } = context;
  const documents = storedDocumentsOf(context);
  const writing = writingOf(context, documents);
  const reading = readingOf(context, documents);
  const { remove, bringBack, purge, exportRaw, sizes } = removalOf(context, documents, reading);
  const { holdShown, handOver, takeOver, changeUnseen } = editRightOf(context, writing, reading);

  tabs.listen((message) => {
    if (message.kind === 'take-over') return void handOver(message.id);
    if (kept.get(message.id)?.records.head.key === message.key) return void reading.readOn(message.id);
    if (kept.has(message.id)) return;
    context.heard.add(message.key);
    void reading.readNew(message.key);
  });

  store.subscribe((state, before) => {
    if (state.view !== before.view || state.documents !== before.documents) void holdShown();
    if (state.documents === before.documents || documents.isChanging()) return;
    for (const [id, document] of Object.entries(before.documents))
      if (ownOf(state.documents, id) === undefined) void remove(id, document);
    const changed = unwritten();
    for (const { id } of changed) writing.schedule(id);
    if (changed.length > 0 && state.keeping === 'kept') store.setState({ keeping: 'pending' });
    else if (changed.length === 0) writing.tellKeeping();
  });

  context.change({ commands: { takeOver, bringBack, purge, exportRaw, sizes, changeUnseen, retry: writing.retry } });

  let tellStored: (ids: ReadonlySet<DocumentId>) => void = () => {};
  const stored = new Promise<ReadonlySet<DocumentId>>((resolve) => {
    tellStored = resolve;
  });
  const ready = readAll(context, documents, writing, tellStored).then(() => {
    for (const { id } of unwritten()) writing.schedule(id);
    void holdShown();
  });
  return {
    ready,
    has: async (id) => {
      // The process that the address names is read first, and not kept waiting for the others.
      const isAnswered = ({ library }: EditorState) => documentOf(id) !== null || library.status !== 'reading';
      if (documentOf(id) === null && (await stored).has(id)) await until(store, isAnswered);
      return documentOf(id) !== null;
    },
    flush: writing.flush,
    comeBack: () => tabs.markLeft(false),
  };
}
