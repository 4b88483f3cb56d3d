import { useId, useState } from 'react';
import { Button } from '../../../ui/Button';
import styles from './BindingButton.module.css';
import { BindingList } from './BindingList';

export interface BindingButtonProps {
  /** The name of the field. */
  readonly label: string;
  /** The id of the text field; the chosen variable is inserted at its caret. */
  readonly fieldId: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** `{x}`: a searchable list of variables with their values, one of which is put into the field. */
export function BindingButton({ label, fieldId, value, onChange }: BindingButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const buttonId = useId();
  const fieldNow = () => {
    const found = document.getElementById(fieldId);
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null;
  };
  const take = (name: string) => {
    const field = fieldNow();
    // In a field that never had the focus the caret is at the start; the variable is then appended.
    const isNew = field === null || (field.selectionStart ?? 0) + (field.selectionEnd ?? 0) === 0;
    const from = isNew ? value.length : (field.selectionStart ?? value.length);
    const to = isNew ? value.length : (field.selectionEnd ?? from);
    const text = `#{${name}}`;
    onChange(value.slice(0, from) + text + value.slice(to));
    setOpen(false);
    const caret = from + text.length;
    queueMicrotask(() => {
      field?.focus();
      field?.setSelectionRange(caret, caret);
    });
  };
  const close = () => {
    setOpen(false);
    document.getElementById(buttonId)?.focus();
  };
  return (
    <>
      <Button
        id={buttonId}
        look="quiet"
        className={styles.button}
        aria-label={`Insert a variable into ${label}`}
        title="Insert a variable"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {'{x}'}
      </Button>
      {isOpen && <BindingList onTake={take} onClose={close} />}
    </>
  );
}
