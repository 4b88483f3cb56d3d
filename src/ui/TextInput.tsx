import type { ComponentPropsWithRef } from 'react';
import { keptLineBreaks } from './keptLineBreaks';
import styles from './TextInput.module.css';
import { useLetterFirst } from './useLetterFirst';

export interface TextInputProps extends Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'type'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Letters of one width, for code and expressions. */
  readonly code?: boolean;
  /** `onChange` comes once the letter is painted: for a field whose letters are edits, of which much follows. */
  readonly letterFirst?: boolean;
}

/** A one-line text field. */
export function TextInput({ value, onChange, code, letterFirst, ...rest }: TextInputProps) {
  const [text, type] = useLetterFirst(value, onChange);
  return (
    <input
      autoComplete="off"
      {...rest}
      className={styles.input}
      data-code={code || undefined}
      type="text"
      spellCheck={code ? false : rest.spellCheck}
      value={text}
      onChange={(event) => (letterFirst ? type : onChange)(event.target.value)}
    />
  );
}

export interface TextAreaProps extends Omit<ComponentPropsWithRef<'textarea'>, 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly code?: boolean;
  readonly letterFirst?: boolean;
}

/** A field of several lines. Tab leaves it, as in every other field; the line breaks of the text stay what they are. */
export function TextArea({ value, onChange, code, letterFirst, rows = 3, ...rest }: TextAreaProps) {
  const [text, type] = useLetterFirst(value, onChange);
  return (
    <textarea
      {...rest}
      className={styles.input}
      data-code={code || undefined}
      rows={rows}
      spellCheck={code ? false : rest.spellCheck}
      value={text}
      onChange={(event) => (letterFirst ? type : onChange)(keptLineBreaks(text, event.target.value))}
    />
  );
}
