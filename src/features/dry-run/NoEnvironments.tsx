import { type FormEvent, useState } from 'react';
import { hasName } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import styles from './NoEnvironments.module.css';

/** Asks for the names of environments, in order, if nothing says where a process can be deployed. */
export function NoEnvironments() {
  const [text, setText] = useState('');
  const { getState } = useEditorStore();
  function add(event: FormEvent) {
    event.preventDefault();
    const names: string[] = [];
    for (const name of text.split(',').map((part) => part.trim()))
      if (name !== '' && !hasName(names, name)) names.push(name);
    if (names.length === 0) return;
    const environments = names.map((name) => ({ name }));
    getState().edit(`Add ${names.join(', ')}`, { model: (model) => ({ ...model, environments }) });
    getState().setPreview({ environment: names.at(-1) ?? null });
  }
  return (
    <form className={styles.start} onSubmit={add}>
      <h1 className={styles.title} tabIndex={-1}>
        Where can it be deployed?
      </h1>
      <p>
        This process names no environment, so there is nothing to plan for yet. Name your environments in the order of
        promotion, or open the process together with a preflight.model.json that also knows targets and channels.
      </p>
      <Field label="Environments" help="Separated by commas, such as Test, Production.">
        {(ties) => <TextInput {...ties} value={text} onChange={setText} />}
      </Field>
      <Button look="main" type="submit" whyNot={text.trim() === '' ? 'Type at least one name' : null}>
        Show the plan
      </Button>
    </form>
  );
}
