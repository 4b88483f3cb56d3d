import { type ReactNode, useId, useRef } from 'react';
import styles from './Choice.module.css';

export interface RadioOption<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  /** One line of meaning: shown on hover, and under the group for the chosen one. */
  readonly meaning?: string;
  readonly disabled?: boolean;
}

export interface RadioGroupProps<T extends string> {
  /** Name of the group for assistive technology. */
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly RadioOption<T>[];
  readonly onChange: (value: T) => void;
  /** Called after a choice by mouse or touch; a choice by arrow keys may be in passing and stays in the group. */
  readonly onPointed?: (value: T) => void;
}

/** Native radio buttons in a row that wraps. */
export function RadioGroup<T extends string>({ label, value, options, onChange, onPointed }: RadioGroupProps<T>) {
  const isPointed = useRef(false);
  const name = useId();
  const meaning = options.find((option) => option.value === value)?.meaning;
  return (
    <div
      className={styles.group}
      onPointerDown={() => {
        isPointed.current = true;
      }}
      onKeyDown={() => {
        isPointed.current = false;
      }}
      role="radiogroup"
      aria-label={label}
      aria-describedby={meaning === undefined ? undefined : `${name}-meaning`}
    >
      {options.map((option) => (
        <label className={styles.option} key={option.value} title={option.meaning}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            disabled={option.disabled}
            onChange={() => {
              onChange(option.value);
              if (isPointed.current) onPointed?.(option.value);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {meaning !== undefined && (
        <p className={styles.meaning} id={`${name}-meaning`}>
          {meaning}
        </p>
      )}
    </div>
  );
}

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string;
}

/** A native check box with its words beside it. */
export function Checkbox({ label, checked, onChange, disabled, describedBy }: CheckboxProps) {
  return (
    <label className={styles.option}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
