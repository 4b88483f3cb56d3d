import { useState } from 'react';
import type { EditError } from '../../state/editState';
import { useTyped } from '../../ui/TypedTexts';

/**
 * A text field over a value that may refuse what is typed: accepted texts are edits at once, a refused text stays in
 * the field with its reason while the value keeps its last accepted text. A change from elsewhere (undo) wins.
 *
 * @param field  names the field within the process, so that a refused text is there again after the page was closed
 */
export function useDraft(
  field: string,
  value: string,
  commit: (text: string) => EditError | null,
): { readonly text: string; readonly error: string | null; readonly type: (text: string) => void } {
  const refused = useTyped(field, value);
  const [reason, setReason] = useState('It was refused when it was typed; type again to see why.');
  const [accepted, setAccepted] = useState<string | null>(null);
  return {
    // An accepted text stays while only spaces differ, since some edits trim them and a person may still be typing.
    text: refused.text ?? (accepted?.trim() === value ? (accepted ?? value) : value),
    error: refused.text === null ? null : reason,
    type: (text) => {
      const error = commit(text);
      setAccepted(error === null ? text : null);
      refused.type(error === null ? null : text);
      if (error !== null) setReason(error.message);
    },
  };
}
