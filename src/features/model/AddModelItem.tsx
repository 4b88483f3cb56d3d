import { type FormEvent, useState } from 'react';
import type { listOf, ModelKind } from '../../core/index';
import { useHalfTyped } from '../../state/useHalfTyped';
import { Button } from '../../ui/Button';
import { TextInput } from '../../ui/TextInput';
import styles from './ModelItemList.module.css';
import { useModelEdits } from './useModel';

export interface AddModelItemProps<K extends ModelKind> {
  readonly kind: K;
  readonly make: (name: string) => ReturnType<typeof listOf<K>>[number];
}

/** Adds an object by name, also with Enter; the field is then ready for the next. */
export function AddModelItem<K extends ModelKind>({ kind, make }: AddModelItemProps<K>) {
  const { add } = useModelEdits(kind);
  const [text, setText] = useHalfTyped(`new ${kind}`);
  const [problem, setProblem] = useState<string | null>(null);
  const type = (next: string) => {
    setText(next);
    setProblem(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = add(make(text.trim()));
    setProblem(found);
    if (found === null) setText('');
  };
  return (
    <form className={styles.add} data-adds onSubmit={submit}>
      <TextInput
        aria-label={`Name of the new ${kind}`}
        aria-invalid={problem !== null || undefined}
        placeholder={`New ${kind}`}
        value={text}
        onChange={type}
      />
      <Button type="submit" icon="add" whyNot={text.trim() === '' ? 'Type a name first' : null}>
        Add
      </Button>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
