import type { StoreApi } from 'zustand';
import { fingerprintOf } from '../core/index';
import type { EditorState } from '../state/editorState';
import { selectDocument } from '../state/selectors/document';

/** Copies a link to what is on screen, or to the address given. */
export async function copyLink(store: StoreApi<EditorState>, hash = window.location.hash): Promise<void> {
  await copyText(store, markedLink(store.getState(), hash), 'The link');
}

/**
 * The whole address of a place in the process on screen. It says which process it is for, so that it leads there too
 * where the process has another name in the address.
 */
export function markedLink(state: EditorState, hash: string): string {
  const document = selectDocument(state);
  const link = `${window.location.href.split('#')[0]}${hash}`;
  if (document === null) return link;
  const marks = new URLSearchParams({ fp: fingerprintOf(document.content.process), of: document.title });
  return `${link}${hash.includes('?') ? '&' : '?'}${marks}`;
}

export async function copyText({ getState }: StoreApi<EditorState>, text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    getState().notify(`${what} is on the clipboard.`);
  } catch {
    // Also where the page is not secure and the browser has no clipboard to give.
    getState().notify('The browser did not allow copying. Select the text and copy it by hand.', { tone: 'error' });
  }
}
