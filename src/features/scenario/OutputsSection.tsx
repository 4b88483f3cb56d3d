import { useState } from 'react';
import { addOutput } from '../../core/index';
import { actionChoices, targetChoices } from '../../rows/actionChoices';
import { useHalfTyped } from '../../state/useHalfTyped';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

const everywhere = '';

/** Output values of actions, which later conditions and texts read. */
export function OutputsSection({ process, model, about, edit }: SectionProps) {
  const actions = actionChoices(process, model);
  const [action, setAction] = useState(about?.action ?? actions[0]?.value ?? '');
  const [target, setTarget] = useState(about?.target ?? everywhere);
  const targets = targetChoices(process, model, action);
  const where = targets.some((each) => each.value === target) ? { target } : {};
  const [name, setName] = useHalfTyped('name of the output');
  const [value, setValue] = useHalfTyped('value of the output');
  const add = () => {
    edit(`output ${name.trim()} of ${action} is ${value}`, (old) =>
      addOutput(old, { action, ...where, name: name.trim(), value }),
    );
    setName('');
    setValue('');
  };
  return (
    <div className={styles.line} data-field="output">
      <Select aria-label="Action that sets it" value={action} options={actions} onChange={setAction} />
      {targets.length > 0 && (
        <Select
          aria-label="Where it sets it"
          value={where.target ?? everywhere}
          options={[{ value: everywhere, label: 'on every target' }, ...targets]}
          onChange={setTarget}
        />
      )}
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
