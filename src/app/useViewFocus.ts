import { useEffect, useRef } from 'react';
import type { EditorState } from '../state/editorState';
import { selectDocument } from '../state/selectors/document';
import { selectField, selectProcessViewOrNull, selectTab } from '../state/selectors/view';
import { useEditor, useEditorStore } from '../state/useEditor';

/**
 * Moves the focus to the title of a view that was just opened, so that a screen reader says where one is.
 * Never because of background work.
 */
export function useViewFocus(): void {
  const place = useEditor(placeOf);
  const store = useEditorStore();
  const last = useRef('');

  useEffect(() => {
    const before = last.current;
    if (place === '') return;
    last.current = place;
    // Where the page begins is not a change of view; the focus stays at its top, before the skip links.
    if (before === '' || before === place) return;
    // Who was led to a field is there, or gets there once its section is open.
    if (selectField(store.getState()) !== null || document.activeElement?.closest('[data-field]')) return;
    const focusTitle = () => {
      const title = [...document.querySelectorAll<HTMLElement>('h1[tabindex]')].find(isVisible);
      title?.focus({ preventScroll: true });
      return title !== undefined;
    };
    if (focusTitle()) return;
    // A view that is still on its way brings its title later, unless a field of it that was asked for has the focus then.
    const had = document.activeElement;
    const isTaken = () => {
      const has = document.activeElement;
      return has !== had && has?.matches('input, select, textarea, [contenteditable="true"]') === true;
    };
    const watch = new MutationObserver(() => (isTaken() || focusTitle()) && watch.disconnect());
    watch.observe(document.body, { childList: true, subtree: true });
    return () => watch.disconnect();
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
