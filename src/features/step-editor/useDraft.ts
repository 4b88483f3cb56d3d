import { useState } from 'react';
import type { EditError } from '../../state/editorState';

/**
 * A text field over a value that may refuse what is typed: accepted texts are edits at once, a refused text stays in
 * the field with its reason while the value keeps its last accepted text. A change from elsewhere (undo) wins.
 */
export function useDraft(
  value: string,
  commit: (text: string) => EditError | null,
): { readonly text: string; readonly error: string | null; readonly type: (text: string) => void } {
  const [draft, setDraft] = useState<{ readonly over: string; readonly text: string; readonly error: string } | null>(
    null,
  );
  const refused = draft !== null && draft.over === value ? draft : null;
  return {
    text: refused?.text ?? value,
    error: refused?.error ?? null,
    type: (text) => {
      const error = commit(text);
      setDraft(error === null ? null : { over: value, text, error: error.message });
    },
  };
}
