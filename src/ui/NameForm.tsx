import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';
import styles from './NameForm.module.css';
import { TextInput } from './TextInput';

export interface NameFormProps {
  readonly title: string;
  readonly note?: string | undefined;
  /** What the main button says. */
  readonly action: string;
  /** The name that the field begins with. */
  readonly start?: string;
  /** Said below the name, such as the name of a file that it gives. */
  readonly helpOf?: (name: string) => string;
  /** Takes the name; what is wrong with it as a sentence, or null, and then the window closes. */
  readonly onSubmit: (name: string) => string | null;
  readonly onClose: () => void;
  /** What else is asked, below the name. */
  readonly children?: ReactNode;
}

/** A window that asks for a name. */
export function NameForm({ title, note, action, start = '', helpOf, onSubmit, onClose, children }: NameFormProps) {
  const [name, setName] = useState(start);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const [formId, nameId] = [useId(), useId()];
  const submit = () => {
    if (name.trim() === '') return;
    const found = onSubmit(name);
    setProblem(found);
    if (found === null) onClose();
  };
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
          submit();
        }}
      >
        <div>
          <label htmlFor={nameId}>Name</label>
          <TextInput
            ref={field}
            id={nameId}
            value={name}
            aria-invalid={problem !== null || undefined}
            onChange={(text) => {
              setName(text);
              setProblem(null);
            }}
            onFocus={(event) => event.target.select()}
          />
          {helpOf !== undefined && <p className={styles.help}>{helpOf(name)}</p>}
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
