import type { Hold } from '../../../core/index';
import type { DocumentId, OpenDocument } from '../../openDocument';
import { selectDocument } from '../../selectors/document';
import { selectDocumentId } from '../../selectors/view';
import type { LibraryContext } from './context';
import type { Reading } from './reading';
import { longestHandover, longestLastWrite } from './times';
import type { Writing } from './writing';

/** Who edits the process on screen: one page at a time. */
export interface EditRight {
  /** Holds the right to edit the process on screen; when it leaves the screen, another tab may have it. */
  holdShown(): Promise<void>;
  /** Hands a process over to another tab that asks for it. */
  handOver(id: DocumentId): Promise<void>;
  /** Asks the tab that has the process on screen for it. */
  takeOver(id: DocumentId): void;
  /** Changes a process that is not on screen, unless another tab edits it; whether it was changed. */
  changeUnseen(id: DocumentId, change: (document: OpenDocument) => OpenDocument): Promise<boolean>;
}

interface Held {
  readonly id: DocumentId;
  readonly hold: Hold;
  /** Set while another tab was asked to hand it over. */
  handover: ReturnType<typeof setTimeout> | null;
}

export function editRightOf(context: LibraryContext, writing: Writing, reading: Reading): EditRight {
  const { store, kept, documentOf, isElsewhere } = context;
  const { tabs, applyPendingText } = context.ports;
  const get = store.getState;
  let held: Held | null = null;
  /** Ends when the process that was on screen before is written and free. */
  let leaving: Promise<unknown> = Promise.resolve();

  function hold(id: DocumentId): void {
    const mine: Held = {
      id,
      handover: null,
      hold: tabs.hold(id, {
        onHeld: () => {
          if (mine.handover !== null) clearTimeout(mine.handover);
          const read = isElsewhere(id) ? reading.catchUp(id) : reading.readOn(id);
          void read.then(() => setElsewhere(id, false));
        },
        onElsewhere: () => setElsewhere(id, true),
        onLost: () => {
          setElsewhere(id, true);
          void keepLast(id);
          release();
          hold(id);
        },
      }),
    };
    held = mine;
  }

  /**
   * Unwritten edits must not be lost to a tab that did not wait. They are written after the rest; if that tab has edited
   * meanwhile, or the database does not answer, they become a process of their own.
   */
  async function keepLast(id: DocumentId): Promise<void> {
    const entry = kept.get(id);
    const document = documentOf(id);
    if (entry === undefined || document === null || entry.records.has(document)) return;
    await Promise.race([entry.write(() => document), pauseOf(longestLastWrite)]);
    if (entry.records.has(document)) tabs.send({ kind: 'wrote', key: entry.records.head.key, id });
    else await writing.giveWay(entry, document);
  }

  function release(): void {
    if (held?.handover) clearTimeout(held.handover);
    held?.hold.release();
    held = null;
  }

  function setElsewhere(id: DocumentId, value: boolean): void {
    if (isElsewhere(id) === value) return;
    const { [id]: _before, ...others } = get().elsewhere;
    store.setState({ elsewhere: value ? { ...others, [id]: true } : others });
    if (!value) writing.tellKeeping();
  }

  async function holdShown(): Promise<void> {
    const id = selectDocument(get())?.id ?? null;
    if (held?.id === id || (held === null && id === null)) return;
    const before = held;
    held = null;
    if (before !== null) {
      if (before.handover) clearTimeout(before.handover);
      setElsewhere(before.id, false);
      leaving = writing.write(before.id).then(() => before.hold.release());
      await leaving;
    }
    if (held === null && id !== null && selectDocumentId(get()) === id) hold(id);
  }

  async function handOver(id: DocumentId): Promise<void> {
    if (held?.id !== id || isElsewhere(id)) return;
    applyPendingText?.();
    await writing.write(id);
    // No edit can come between this and releasing the lock.
    setElsewhere(id, true);
    const document = documentOf(id);
    const entry = kept.get(id);
    if (document !== null && entry !== undefined && !entry.records.has(document)) {
      // It cannot be written, so it stays here.
      setElsewhere(id, false);
      return;
    }
    release();
    hold(id);
  }

  function takeOver(id: DocumentId): void {
    tabs.send({ kind: 'take-over', id });
    if (held?.id === id) held.handover = setTimeout(() => held?.id === id && held.hold.steal(), longestHandover);
  }

  async function changeUnseen(id: DocumentId, change: (document: OpenDocument) => OpenDocument): Promise<boolean> {
    await leaving;
    if (held?.id === id) return false;
    const { right, isFree } = await askedFor(id);
    if (isFree) {
      // Another tab may have written until a moment ago.
      await reading.readOn(id);
      const document = documentOf(id);
      if (document !== null)
        store.setState(({ documents }) => ({ documents: { ...documents, [id]: change(document) } }));
      await writing.write(id);
    }
    right.release();
    return isFree;
  }

  /** Asks for the right to edit a process, and says at once whether it is free. */
  function askedFor(id: DocumentId): Promise<{ readonly right: Hold; readonly isFree: boolean }> {
    return new Promise((resolve) => {
      const answer = (isFree: boolean) => queueMicrotask(() => resolve({ right, isFree }));
      const right = tabs.hold(id, {
        onHeld: () => answer(true),
        onElsewhere: () => answer(false),
        onLost: () => answer(false),
      });
    });
  }

  return { holdShown, handOver, takeOver, changeUnseen };
}

function pauseOf(time: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, time));
}
