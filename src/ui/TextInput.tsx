import type { ComponentPropsWithRef } from 'react';
import { keptLineBreaks } from './keptLineBreaks';
import styles from './TextInput.module.css';

export interface TextInputProps extends Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'type'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Letters of one width, for code and expressions. */
  readonly code?: boolean;
}

/** A one-line text field. */
export function TextInput({ value, onChange, code, ...rest }: TextInputProps) {
  return (
    <input
      autoComplete="off"
      {...rest}
      className={styles.input}
      data-code={code || undefined}
      type="text"
      spellCheck={code ? false : rest.spellCheck}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export interface TextAreaProps extends Omit<ComponentPropsWithRef<'textarea'>, 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly code?: boolean;
}

/** A field of several lines. Tab leaves it, as in every other field; the line breaks of the text stay what they are. */
export function TextArea({ value, onChange, code, rows = 3, ...rest }: TextAreaProps) {
  return (
    <textarea
      {...rest}
      className={styles.input}
      data-code={code || undefined}
      rows={rows}
      spellCheck={code ? false : rest.spellCheck}
      value={value}
      onChange={(event) => onChange(keptLineBreaks(value, event.target.value))}
    />
  );
}
