import { useRef } from 'react';
import type { OpenDocument } from './openDocument';
import { selectDocument } from './selectors/document';
import { useEditor } from './useEditor';

/**
 * Reads something of the document on screen that takes looking through all of it. It is worked out again when the document is
 * another object, not at each change of the store, of which a letter makes several.
 */
export function useDocument<T>(select: (document: OpenDocument | null) => T): T {
  const last = useRef<{ readonly document: OpenDocument | null; readonly select: unknown; readonly value: T } | null>(
    null,
  );
  return useEditor((state) => {
    const document = selectDocument(state);
    const before = last.current;
    if (before?.document === document && before.select === select) return before.value;
    const value = select(document);
    last.current = { document, select, value };
    return value;
  });
}
