import type { ComponentPropsWithRef } from 'react';
import { Icon } from './Icon';
import styles from './Select.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps extends Omit<ComponentPropsWithRef<'select'>, 'onChange' | 'value' | 'children'> {
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
}

/** The browser's own select in our clothes: it works by touch, key and screen reader as people know it. */
export function Select({ value, options, onChange, className, ...rest }: SelectProps) {
  return (
    <span className={className === undefined ? styles.box : `${styles.box} ${className}`}>
      <select {...rest} className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="collapse" />
    </span>
  );
}
