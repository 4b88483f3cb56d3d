import { useEffect, useRef } from 'react';
import type { EditorState } from '../state/editorState';
import { selectDocument } from '../state/selectors/document';
import { selectField, selectProcessViewOrNull, selectTab } from '../state/selectors/view';
import { useEditor, useEditorStore } from '../state/useEditor';

/**
 * Moves the focus to the title of a newly opened view, so that a screen reader announces it. Never because of background work.
 */
export function useViewFocus(): void {
  const place = useEditor(placeOf);
  const store = useEditorStore();
  const last = useRef('');

  useEffect(() => {
    const before = last.current;
    if (place === '') return;
    last.current = place;
    // The first view is not a change; the focus stays at the top of the page, before the skip links.
    if (before === '' || before === place) return;
    // A link to a field sets the focus there, at the latest once its section is open.
    if (selectField(store.getState()) !== null || document.activeElement?.closest('[data-field]')) return;
    const focusTitle = () => {
      const title = [...document.querySelectorAll<HTMLElement>('h1[tabindex]')].find(isVisible);
      title?.focus({ preventScroll: true });
      return title !== undefined;
    };
    // A view that is still loading shows its title later; a requested field that has the focus by then keeps it.
    const had = document.activeElement;
    const isTaken = () => {
      const has = document.activeElement;
      return has !== had && has?.matches('input, select, textarea, [contenteditable="true"]') === true;
    };
    const watch = new MutationObserver(() => (isTaken() || focusTitle()) && watch.disconnect());
    // Not before the next picture: whether a title is visible can be told only when the page is laid out.
    const frame = requestAnimationFrame(() => {
      if (!isTaken() && !focusTitle()) watch.observe(document.body, { childList: true, subtree: true });
    });
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
    };
  }, [place, store]);
}

function placeOf(state: EditorState): string {
  const { view } = state;
  if (view.screen === 'templates') return `templates ${view.template ?? ''}`;
  if (selectProcessViewOrNull(state) === null) return view.screen;
  const document = selectDocument(state);
  return document === null ? '' : `${document.id} ${selectTab(state)}`;
}

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
