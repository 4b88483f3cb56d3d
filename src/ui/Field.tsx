import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';
import { Icon } from './Icon';

/** Attributes that tie a control to its label, help and error. */
export interface FieldTies {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  /** What is wrong and what to do. */
  readonly error?: string | null | undefined;
  readonly required?: boolean;
  /** Names the field in addresses and in "Go to setting". */
  readonly name?: string;
  readonly children: (ties: FieldTies) => ReactNode;
}

/** A label, one control, and what belongs to it. The label is beside the control, above it on a phone. */
export function Field({ label, help, error, required, name, children }: FieldProps) {
  const id = useId();
  const about = [help ? `${id}-help` : null, error ? `${id}-error` : null].filter((part) => part !== null);
  return (
    <div className={styles.field} data-field={name}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {required && <span className={styles.required}> required</span>}
      </label>
      <div className={styles.control}>
        {children({
          id,
          'aria-describedby': about.length > 0 ? about.join(' ') : undefined,
          'aria-invalid': error ? true : undefined,
        })}
        <Aside id={id} help={help} error={error} />
      </div>
    </div>
  );
}

export interface FieldGroupProps extends Omit<FieldProps, 'children'> {
  /** The control says the label itself; it is then only read aloud, and its place stays empty. */
  readonly isLabelShownInside?: boolean;
  readonly children: ReactNode;
}

/** A label over several controls that belong together, such as radio buttons. */
export function FieldGroup({ label, help, error, required, name, isLabelShownInside, children }: FieldGroupProps) {
  const id = useId();
  return (
    <div
      className={styles.field}
      data-field={name}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={error ? `${id}-error` : help ? `${id}-help` : undefined}
    >
      <span className={styles.label} id={`${id}-label`} data-inside={isLabelShownInside || undefined}>
        {label}
        {required && <span className={styles.required}> required</span>}
      </span>
      <div className={styles.control}>
        {children}
        <Aside id={id} help={help} error={error} />
      </div>
    </div>
  );
}

function Aside({
  id,
  help,
  error,
}: {
  readonly id: string;
  readonly help: ReactNode;
  readonly error: string | null | undefined;
}) {
  return (
    <>
      {help && (
        <div className={styles.help} id={`${id}-help`}>
          {help}
        </div>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="error" size={14} /> {error}
        </p>
      )}
    </>
  );
}
