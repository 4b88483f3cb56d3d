import { useState } from 'react';
import { addOutput } from '../../core/index';
import { actionChoices } from '../../rows/actionChoices';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

/** Values that actions would put out, which later conditions and texts read. */
export function OutputsSection({ process, model, edit }: SectionProps) {
  const actions = actionChoices(process, model);
  const [action, setAction] = useState(actions[0]?.value ?? '');
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const add = () => {
    edit(`output ${name.trim()} of ${action} is ${value}`, (old) =>
      addOutput(old, { action, name: name.trim(), value }),
    );
    setName('');
    setValue('');
  };
  return (
    <div className={styles.line}>
      <Select aria-label="Action that sets it" value={action} options={actions} onChange={setAction} />
      <span>sets</span>
      <TextInput aria-label="Name of the output" placeholder="Name" value={name} onChange={setName} />
      <span>to</span>
      <TextInput aria-label="Value of the output" placeholder="Value" value={value} onChange={setValue} />
      <Button onClick={add} whyNot={name.trim() === '' ? 'Type the name of the output first' : null}>
        Try
      </Button>
    </div>
  );
}
