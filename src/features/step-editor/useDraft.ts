import { useState } from 'react';
import type { EditError } from '../../state/editState';

/**
 * A text field over a value that may refuse what is typed: accepted texts are edits at once, a refused text stays in
 * the field with its reason while the value keeps its last accepted text. A change from elsewhere (undo) wins.
 */
export function useDraft(
  value: string,
  commit: (text: string) => EditError | null,
): { readonly text: string; readonly error: string | null; readonly type: (text: string) => void } {
  const [draft, setDraft] = useState<{
    readonly over: string;
    readonly text: string;
    readonly error: string | null;
  } | null>(null);
  // A refused text stands while the value is the one it was refused over; an accepted one while only blanks differ,
  // which some edits drop and a person in the middle of typing still needs.
  const stands = draft !== null && (draft.error === null ? draft.text.trim() === value : draft.over === value);
  return {
    text: stands ? draft.text : value,
    error: stands ? draft.error : null,
    type: (text) => {
      const error = commit(text);
      setDraft({ over: value, text, error: error?.message ?? null });
    },
  };
}
