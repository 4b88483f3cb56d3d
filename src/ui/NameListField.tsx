import { useId } from 'react';
import { NameChips } from './NameChips';
import styles from './NameListField.module.css';

export interface NameListFieldProps {
  readonly label: string;
  /** Whose names they are: "prd-web-01". */
  readonly of: string;
  readonly names: readonly string[];
  readonly offers: readonly string[];
  readonly unknownNote?: string;
  /** Said beside a name that is not as it must be. */
  readonly noteOf?: (name: string) => string | null;
  /** Names the field, to lead to it. */
  readonly name?: string;
  /** The label stands beside the names, in a line of controls that have none above them. */
  readonly isBeside?: boolean;
  readonly onChange: (names: readonly string[]) => void;
}

/** A labelled list of names in a line of the model. */
export function NameListField({ label, of, name, isBeside, ...chips }: NameListFieldProps) {
  const id = useId();
  return (
    <div className={styles.field} data-field={name} data-beside={isBeside || undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <NameChips id={id} field={`${label} of ${of}`} label={`${label} of ${of}`} {...chips} />
    </div>
  );
}
