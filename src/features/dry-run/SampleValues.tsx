import { type FormEvent, useState } from 'react';
import { addOutput } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { TextInput } from '../../ui/TextInput';
import styles from './WhyPanel.module.css';

/** A sample value for an output that only a deployment knows, to see the plan with it. */
export function SampleValues({ names }: { readonly names: readonly string[] }) {
  const outputs = names.flatMap((name) => outputIn(name) ?? []);
  return (
    <>
      {outputs.map((output) => (
        <SampleValue key={`${output.action} ${output.name}`} {...output} />
      ))}
    </>
  );
}

interface Output {
  readonly action: string;
  readonly name: string;
}

function outputIn(name: string): Output | null {
  const parts = /^Octopus\.Action\[(.+?)\]\.Output(?:\[.+?\])?\.(.+)$/i.exec(name);
  return parts === null ? null : { action: parts[1] ?? '', name: parts[2] ?? '' };
}

function SampleValue({ action, name }: Output) {
  const { getState } = useEditorStore();
  const [value, setValue] = useState('True');
  const set = (event: FormEvent) => {
    event.preventDefault();
    getState().edit(`Assume ${name} of ${action} is ${value}`, {
      scenario: (scenario) => addOutput(scenario, { action, name, value }),
    });
  };
  return (
    <form className={styles.sample} onSubmit={set}>
      <TextInput aria-label={`Sample value of ${name} of ${action}`} code value={value} onChange={setValue} />
      <Button type="submit">Try it</Button>
    </form>
  );
}
