import { type ReactNode, useId, useRef } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextInput } from '../../ui/TextInput';
import styles from './SaveScenario.module.css';

export interface NameFormProps {
  readonly title: string;
  readonly note?: string | undefined;
  /** What the main button says. */
  readonly action: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  /** What is wrong with the name. */
  readonly problem?: string | null;
  /** Said below the name, such as the name of a file that it gives. */
  readonly help?: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** What else is asked, below the name. */
  readonly children?: ReactNode;
}

/** A window that asks for the name of a scenario. */
export function NameForm(props: NameFormProps) {
  const { title, note, action, name, onName, problem = null, help, onSubmit, onClose, children } = props;
  const field = useRef<HTMLInputElement>(null);
  const [formId, nameId] = [useId(), useId()];
  return (
    <Dialog
      title={title}
      note={note}
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="main" whyNot={name.trim() === '' ? 'Type a name first' : null}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onSubmit();
        }}
      >
        <div>
          <label htmlFor={nameId}>Name</label>
          <TextInput
            ref={field}
            id={nameId}
            value={name}
            aria-invalid={problem !== null || undefined}
            onChange={onName}
            onFocus={(event) => event.target.select()}
          />
          {help !== undefined && <p className={styles.help}>{help}</p>}
          {problem !== null && (
            <p className={styles.problem} role="alert">
              {problem}
            </p>
          )}
        </div>
        {children}
      </form>
    </Dialog>
  );
}
