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
  /** The row as it is in a state; one that is gone stays what it was last, for parts that are about to leave the page. */
  readonly shownIn: (state: EditorState) => Shown;
}

const ShownContext = createContext<ShownReader | null>(null);

/** Says which row the parts below are about. They read what they show of it themselves, so that an edit of it renders only some. */
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
 * Reads something of the row, its process or its model. The part renders again when that is another value; lists and
 * objects count as the same while what is in them is. It is asked only after an edit, not at each change of the store.
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
      // A hundred parts ask after each change of the store; the first of them finds the row for all.
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

/** The content with the model as it is looked at; the same object as long as both are. */
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
