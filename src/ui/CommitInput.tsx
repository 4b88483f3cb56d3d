import { type ComponentPropsWithRef, useState } from 'react';
import { TextInput } from './TextInput';

export interface CommitInputProps extends Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'type'> {
  readonly value: string;
  /** Takes a text in, or says why not. */
  readonly onCommit: (text: string) => string | null;
  readonly code?: boolean;
  /** Told whenever there is something wrong with the text, or no longer. */
  readonly onProblem?: (problem: string | null) => void;
}

/** A text field whose text counts once it is left or Enter is pressed; Escape brings back what was there. */
export function CommitInput({ value, onCommit, onProblem, ...rest }: CommitInputProps) {
  const [draft, setDraft] = useState<{ readonly over: string; readonly text: string } | null>(null);
  // A change from elsewhere (undo) wins over what was typed before it.
  const text = draft !== null && draft.over === value ? draft.text : value;
  const commit = () => {
    if (text === value) {
      onProblem?.(null);
      return;
    }
    const problem = onCommit(text);
    onProblem?.(problem);
    if (problem === null) setDraft(null);
  };
  return (
    <TextInput
      {...rest}
      value={text}
      onChange={(next) => setDraft({ over: value, text: next })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape' && text !== value) {
          event.stopPropagation();
          setDraft(null);
          onProblem?.(null);
        }
      }}
    />
  );
}
