import { type FormEvent, useState } from 'react';
import { addVariable, setNamedValue } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { TextInput } from '../../ui/TextInput';
import styles from './WhyPanel.module.css';

/** Variables that the model does not list: each can be given a value for the dry run, or added to the model. */
export function MissingValues({ names }: { readonly names: readonly string[] }) {
  return (
    <>
      {names.map((name) => (
        <MissingValue key={name} name={name} />
      ))}
    </>
  );
}

function MissingValue({ name }: { readonly name: string }) {
  const { getState } = useEditorStore();
  const [value, setValue] = useState('True');
  const give = (event: FormEvent) => {
    event.preventDefault();
    getState().edit(`Assume ${name} is ${value}`, {
      scenario: (scenario) => setNamedValue(scenario, 'passed', name, value),
    });
  };
  const add = () => getState().edit(`Add variable ${name}`, { model: (model) => addVariable(model, { name, value }) });
  return (
    <form className={styles.missing} onSubmit={give}>
      <TextInput aria-label={`Value of ${name}`} code value={value} onChange={setValue} />
      <Button type="submit" title={`A what-if: the dry run continues as if ${name} had this value`}>
        Give a value
      </Button>
      <Button title={`Adds ${name} with this value to the model`} onClick={add}>
        Add variable
      </Button>
    </form>
  );
}
