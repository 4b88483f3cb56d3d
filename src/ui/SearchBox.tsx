import type { KeyboardEvent, Ref } from 'react';
import { useId } from 'react';
import { IconButton } from './Button';
import { Icon } from './Icon';
import styles from './SearchBox.module.css';

export interface SearchBoxProps {
  /** Its name and its placeholder. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What can be typed, shown while it has the focus. */
  readonly hint?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A filter field: Escape clears it first and leaves it the second time. */
export function SearchBox({ label, value, onChange, hint, onKeyDown, ref }: SearchBoxProps) {
  const hintId = useId();
  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Escape' && value !== '') {
      onChange('');
      event.stopPropagation();
      event.preventDefault();
      return;
    }
    onKeyDown?.(event);
  }
  return (
    <div className={styles.box} role="search">
      <Icon name="search" />
      <input
        ref={ref}
        className={styles.input}
        type="text"
        aria-label={label}
        placeholder={label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={keyDown}
      />
      {value !== '' && <IconButton icon="close" label="Clear" onClick={() => onChange('')} />}
      {hint !== undefined && (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
