import { type FormEvent, useState } from 'react';
import { nameEnvironments, namesInText } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { TextInput } from '../../ui/TextInput';
import styles from './AssumedDialog.module.css';

/** The real names of environments in place of assumed ones, in one field. */
export function AssumedEnvironments({
  names,
  onKeep,
}: {
  readonly names: readonly string[];
  readonly onKeep: () => void;
}) {
  const { getState } = useEditorStore();
  const [text, setText] = useState(names.join(', '));
  const given = namesInText(text);
  function use(event: FormEvent) {
    event.preventDefault();
    if (given.length === 0) return;
    getState().edit(`Change environments to ${given.join(', ')}`, { model: (model) => nameEnvironments(model, given) });
    getState().announce(`Environments: ${given.join(', ')}.`);
  }
  return (
    <form className={styles.names} onSubmit={use}>
      <TextInput
        aria-label="Environments in the order of promotion, separated by commas"
        value={text}
        onChange={setText}
      />
      <Button type="submit" whyNot={given.length === 0 ? 'Type at least one name' : null}>
        Use these
      </Button>
      <Button look="quiet" onClick={onKeep}>
        Keep them
      </Button>
    </form>
  );
}
