import type { StoreApi } from 'zustand';
import type { Command } from '../state/command';
import type { EditorState } from '../state/editorState';

type Offer = () => readonly Command[];
const offers = new WeakMap<StoreApi<EditorState>, Offer>();

/** What the list on screen can do now: for the whole list, and for the rows ticked or with the focus; none without it. */
export function listCommands(store: StoreApi<EditorState>): readonly Command[] {
  return offers.get(store)?.() ?? [];
}

/** The list says what it can do while it is on screen. @returns takes the offer back */
export function offerListCommands(store: StoreApi<EditorState>, offer: Offer): () => void {
  offers.set(store, offer);
  return () => {
    if (offers.get(store) === offer) offers.delete(store);
  };
}
