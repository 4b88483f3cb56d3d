import { type ComponentPropsWithRef, useState } from 'react';
import { TextInput } from './TextInput';
import { useTyped } from './TypedTexts';

export interface CommitInputProps extends Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'type'> {
  /** Names the field within the process, so that its pending text is kept. */
  readonly field: string;
  readonly value: string;
  /** Applies a text, or returns why not. */
  readonly onCommit: (text: string) => string | null;
  readonly code?: boolean;
  /** Called whenever a problem with the text appears or is gone. */
  readonly onProblem?: (problem: string | null) => void;
}

/**
 * A text field whose text is applied on blur or Enter; Escape restores the old text. After a crash the pending text is in the
 * field again, marked as not applied.
 */
export function CommitInput({ field, value, onCommit, onProblem, ...rest }: CommitInputProps) {
  const typed = useTyped(field, value);
  const [hasFocus, setFocus] = useState(false);
  const text = typed.text ?? value;
  const isWaiting = text !== value && typed.isEarlier && !hasFocus;
  const commit = () => {
    if (text === value) {
      typed.type(null);
      onProblem?.(null);
      return;
    }
    const problem = onCommit(text);
    onProblem?.(problem);
    if (problem === null) typed.type(null);
  };
  return (
    <TextInput
      {...rest}
      {...(isWaiting ? { 'data-waiting': true, title: waitingNote, 'aria-description': waitingNote } : {})}
      letterFirst
      value={text}
      onChange={typed.type}
      onFocus={() => setFocus(true)}
      onBlur={() => {
        setFocus(false);
        commit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape' && text !== value) {
          event.stopPropagation();
          typed.type(null);
          onProblem?.(null);
        }
      }}
    />
  );
}

const waitingNote = 'Typed earlier and not applied yet. Enter in the field applies it, Escape discards it.';
