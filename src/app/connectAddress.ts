import type { StoreApi } from 'zustand';
import { ownOf } from '../core/index';
import type { EditorState } from '../state/editorState';
import type { DocumentId } from '../state/openDocument';
import { selectDocument } from '../state/selectors/document';
import { selectPanel, selectProcessViewOrNull } from '../state/selectors/view';
import { followLetters } from '../ui/afterLetter';
import { parseAddress, printAddress } from './address';
import { applyPendingText } from './applyPendingText';
import { linkLost, notOpen } from './lostPlaces';
import { isSameForAddress, isSamePlace, isTypingOnly } from './samePlace';
import { marksIn } from './share/linkMarks';
import { showAddress } from './showAddress';
import { addressOf, viewOf } from './viewAddress';
import { whenShown } from './whenShown';

/** Typing rests when nothing was typed for so long, in milliseconds. */
const rest = 250;

/** What a person does who has typed: what comes next may be to copy the address. */
const ends = ['pointerdown', 'blur', 'pagehide'] as const;

/**
 * Keeps the address bar and the view in sync, both ways. Navigation adds a history entry; typing in a filter and choosing a
 * preview replace the last one. Closing a panel goes back to where it was opened, so Back closes what is on top.
 *
 * @param load  opens a document that an address names and that is not open yet; false when there is none
 * @returns a function that stops it
 */
export function connectAddress(
  store: StoreApi<EditorState>,
  load: (documentId: string) => Promise<boolean>,
): () => void {
  let goingBack = false;
  let following = false;
  let leaving = false;
  let loading = 0;
  /** The state before a filter was typed that the address does not have yet; null when it has all. */
  let beforeTyping: EditorState | null = null;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let stopWaiting = () => {};

  /** @param opened  the process that the address means, if it has another id here */
  async function follow(opened?: DocumentId): Promise<void> {
    goingBack = false;
    stopWaiting();
    const hash = window.location.hash;
    let address = parseAddress(hash);
    if (address.screen === 'process' && opened !== undefined) address = { ...address, document: opened };
    const marks = marksIn(hash);
    if (address.screen === 'process' && ownOf(store.getState().documents, address.document) === undefined) {
      store.getState().navigate(viewOf(address, null).view);
      loading += 1;
      const found = await load(address.document);
      loading -= 1;
      if (window.location.hash !== hash) return;
      const followed = found || marks === null ? null : (await linked()).linkedProcess(store.getState(), marks);
      if (followed !== null) address = { ...address, document: followed };
      else if (!found) {
        const name = address.document;
        const find = marks === null ? null : (await linked()).linkedProcess;
        store.getState().navigate({ screen: 'library' });
        const place = address;
        store.setState((state) => ({
          lost: marks === null ? notOpen(name, state) : linkLost(marks.title, place, hash, state),
        }));
        const sought = (state: EditorState) =>
          find === null || marks === null ? (ownOf(state.documents, name)?.id ?? null) : find(state, marks);
        stopWaiting = whenShown(store, sought, (id) => {
          window.history.replaceState(null, '', hash);
          void follow(id);
        });
        return;
      }
    }
    // What the address names but does not exist is removed from it, without a history entry.
    following = true;
    showAddress(store, address);
    following = false;
    if (marks !== null && address.screen === 'process') {
      const note = (await linked()).otherVersionNote(store.getState(), address.document, marks);
      if (note !== null) store.getState().notify(note);
    }
    // From now on the entry is the page's own, not an address that came from outside.
    if (window.history.state === null) window.history.replaceState({}, '');
  }

  /** Writing the address takes longer than a letter may: it is written when typing rests or ends. */
  function writeInTime(state: EditorState, before: EditorState): void {
    if (isSameForAddress(state, before)) return;
    if (isTypingOnly(state, before)) {
      clearTimeout(typing);
      typing = setTimeout(() => writeTyped(store.getState()), rest);
      beforeTyping ??= before;
      return;
    }
    writeTyped(before);
    write(state, before);
  }

  function writeTyped(state: EditorState): void {
    if (beforeTyping === null) return;
    const before = beforeTyping;
    beforeTyping = null;
    write(state, before);
  }

  function writeAtOnce(): void {
    followLetters();
    writeTyped(store.getState());
  }

  function write(state: EditorState, before: EditorState): void {
    if (leaving || goingBack) return;
    // The address keeps naming the requested document while it loads.
    if (loading > 0 && state.view === before.view) return;
    if (selectProcessViewOrNull(state) !== null && selectDocument(state) === null) return;
    const next = printAddress(addressOf(state));
    const now = window.location.hash;
    if (next === now) return;
    if (following || isSamePlace(parseAddress(now), parseAddress(next))) {
      window.history.replaceState(window.history.state, '', next);
      return;
    }
    const closesPanel = selectPanel(before) !== null && selectPanel(state) === null;
    if (closesPanel && openedFrom() === next) {
      goingBack = true;
      window.history.back();
      return;
    }
    window.history.pushState({ openedFrom: now }, '', next);
  }

  const onChange = () => {
    // Back and Forward remove the field without a blur event. What was typed, and the edit that results, belong to the page being
    // left, whose address is already gone.
    leaving = true;
    followLetters();
    applyPendingText();
    leaving = false;
    beforeTyping = null;
    void follow();
  };
  window.addEventListener('popstate', onChange);
  for (const name of ends) window.addEventListener(name, writeAtOnce, true);
  const unsubscribe = store.subscribe(writeInTime);
  void follow();
  return () => {
    window.removeEventListener('popstate', onChange);
    for (const name of ends) window.removeEventListener(name, writeAtOnce, true);
    stopWaiting();
    clearTimeout(typing);
    unsubscribe();
  };
}

function openedFrom(): string | null {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'openedFrom' in state ? String(state.openedFrom) : null;
}

const linked = () => import('./share/linkedProcess');
