import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';
import { shallow } from 'zustand/shallow';
import type { Action, RowId } from '../../core/index';
import type { EditorState } from '../../state/editorState';
import type { Content } from '../../state/openDocument';
import { selectDocument } from '../../state/selectors/document';
import { selectModel } from '../../state/selectors/templates';
import { useEditor } from '../../state/useEditor';
import { type Subject, subjectOf } from './subject';

/** What the editor shows, with what is around it: the process, and the model as it is looked at and planned. */
export interface Shown extends Subject {
  readonly content: Content;
}

interface ShownReader {
  readonly row: RowId;
  /** The row in a state; a removed one stays as it was last, for components about to unmount. */
  readonly shownIn: (state: EditorState) => Shown;
}

const ShownContext = createContext<ShownReader | null>(null);

/** Provides the row to its children. Each reads only what it shows, so that an edit renders few of them. */
export function ShownRow({ stepId, actionId, children }: RowId & { readonly children: ReactNode }) {
  const reader = useMemo(() => readerOf({ stepId, actionId }), [stepId, actionId]);
  return <ShownContext value={reader}>{children}</ShownContext>;
}

/** The row the parts of the editor are about, for reading in handlers. */
export function useShownRow(): ShownReader {
  const reader = useContext(ShownContext);
  if (reader === null) throw new Error('No row above this part of the editor.');
  return reader;
}

/**
 * Reads something of the row, its process or its model. The component renders again when that value changes; lists and objects
 * are compared by content. It runs only after an edit, not at each change of the store.
 */
export function useShown<T>(select: (shown: Shown) => T): T {
  const { shownIn } = useShownRow();
  const last = useRef<{ readonly shown: Shown; readonly select: unknown; readonly value: T } | null>(null);
  return useEditor((state) => {
    const shown = shownIn(state);
    const before = last.current;
    if (before?.shown === shown && before.select === select) return before.value;
    const next = select(shown);
    const value = before !== null && shallow(before.value, next) ? before.value : next;
    last.current = { shown, select, value };
    return value;
  });
}

/** The same of the action, for parts that are there only with one. */
export function useAction<T>(select: (action: Action, shown: Shown) => T): T {
  return useShown((shown) => {
    if (shown.action === null) throw new Error('This part of the editor is about an action.');
    return select(shown.action, shown);
  });
}

function readerOf(row: RowId): ShownReader {
  let last: Shown | null = null;
  let lastState: EditorState | null = null;
  const contentIn = contentReader();
  return {
    row,
    shownIn: (state) => {
      // A hundred components ask after each change of the store; the first one finds the row for all.
      if (state === lastState && last !== null) return last;
      lastState = state;
      const content = contentIn(state);
      if (content !== null && content !== last?.content) {
        const subject = subjectOf(content.process, row);
        if (subject !== null) last = { ...subject, content };
      }
      if (last === null) throw new Error('The row of the editor was never there.');
      return last;
    },
  };
}

/** The content with the model used for display; the same object as long as both are unchanged. */
function contentReader(): (state: EditorState) => Content | null {
  let last: { readonly own: Content; readonly looked: Content } | null = null;
  return (state) => {
    const own = selectDocument(state)?.content;
    if (own === undefined) return null;
    const model = selectModel(state);
    if (last === null || last.own !== own || last.looked.model !== model)
      last = { own, looked: own.model === model ? own : { ...own, model } };
    return last.looked;
  };
}
