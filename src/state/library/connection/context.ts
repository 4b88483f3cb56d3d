import type { StoreApi } from 'zustand';
import type { HeadRecord, LibraryStorage, PageTabs } from '../../../core/index';
import { ownOf } from '../../../core/index';
import { isWorthKeeping } from '../../drafts';
import type { EditorState } from '../../editorState';
import type { DocumentId, OpenDocument } from '../../openDocument';
import type { Ports } from '../../ports';
import { type Keeping, KeptDocument } from '../KeptDocument';
import type { LibraryState } from '../libraryState';

export interface LibraryPorts {
  readonly storage: LibraryStorage;
  readonly tabs: PageTabs;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly save: Ports['save'];
  /** A unique key. */
  readonly newKey: () => string;
  /** Applies pending text before the right to edit goes to another tab. */
  readonly applyPendingText?: () => void;
}

/** Shared by all parts of the connection between the open documents and the browser's database. */
export interface LibraryContext {
  readonly store: StoreApi<EditorState>;
  readonly ports: LibraryPorts;
  readonly keeping: Keeping;
  /** The stored state of each open document. */
  readonly kept: Map<DocumentId, KeptDocument>;
  /** The keys of what this page reads because another tab wrote of it. */
  readonly heard: Set<string>;
  /** Whether this page has written anything yet. */
  hasWritten(): boolean;
  change(part: Partial<LibraryState>): void;
  noteEdited(id: DocumentId, at: number): void;
  noteRemoved(head: HeadRecord, removedAt: number): void;
  documentOf(id: DocumentId): OpenDocument | null;
  isElsewhere(id: DocumentId): boolean;
  /** The stored state of a document; created if there is none. */
  keptOf(document: OpenDocument): KeptDocument;
  /** An id that no open document has, derived from one that is taken. */
  freeId(id: DocumentId): DocumentId;
  /** The documents that this page edits and whose current state is not in the database. */
  unwritten(): readonly OpenDocument[];
}

export function libraryContext(store: StoreApi<EditorState>, ports: LibraryPorts): LibraryContext {
  const get = store.getState;
  let writes = 0;
  const keeping: Keeping = {
    ...{ storage: ports.storage, now: ports.now, session: ports.tabs.session },
    nextWrite: () => {
      writes += 1;
      return `${ports.tabs.session}:${writes}`;
    },
  };
  const kept = new Map<DocumentId, KeptDocument>();
  const change = (part: Partial<LibraryState>) =>
    store.setState(({ library }) => ({ library: { ...library, ...part } }));
  const documentOf = (id: DocumentId) => ownOf(get().documents, id) ?? null;
  const isElsewhere = (id: DocumentId) => ownOf(get().elsewhere, id) === true;
  return {
    ...{ store, ports, keeping, kept, change, documentOf, isElsewhere },
    heard: new Set(),
    hasWritten: () => writes > 0,
    noteEdited: (id, at) => change({ editedAt: { ...get().library.editedAt, [id]: at } }),
    noteRemoved: ({ key, title }, removedAt) => {
      const { removed } = get().library;
      change({ removed: [{ key, title, removedAt }, ...removed.filter((each) => each.key !== key)] });
    },
    keptOf: (document) => {
      const known = kept.get(document.id);
      if (known !== undefined) return known;
      const made = new KeptDocument(newHead(document, ports), keeping);
      kept.set(document.id, made);
      return made;
    },
    freeId: (id) => {
      let number = 2;
      while (documentOf(`${id}-${number}`) !== null) number += 1;
      return `${id}-${number}`;
    },
    unwritten: () =>
      Object.values(get().documents).filter(
        (document) =>
          isWorthKeeping(document) &&
          !isElsewhere(document.id) &&
          kept.get(document.id)?.records.has(document) !== true,
      ),
  };
}

function newHead({ id, title, origin }: OpenDocument, { newKey, now }: LibraryPorts): HeadRecord {
  return {
    ...{ key: newKey(), format: 1, id, title, origin },
    ...{ createdAt: now(), removedAt: null, session: null },
  };
}
