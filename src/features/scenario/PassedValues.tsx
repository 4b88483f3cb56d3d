import { setNamedValue } from '../../core/index';
import { useHalfTyped } from '../../state/useHalfTyped';
import { Button } from '../../ui/Button';
import { CommitInput } from '../../ui/CommitInput';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

const kinds = [
  { key: 'passed', word: 'Variable', help: 'Passed to the run; it overrides all other values.' },
  { key: 'customFields', word: 'Custom field', help: 'A custom field of the release.' },
] as const;

/** Values by name that the run gets from outside: passed variables, custom fields of the release. */
export function PassedValues({ scenario, edit }: SectionProps) {
  return kinds.map(({ key, word, help }) => (
    <Values
      key={key}
      word={word}
      help={help}
      values={scenario.run?.[key] ?? {}}
      onSet={(name, value) => edit(`${word.toLowerCase()} ${name}`, (old) => setNamedValue(old, key, name, value))}
    />
  ));
}

interface ValuesProps {
  readonly word: string;
  readonly help: string;
  readonly values: Readonly<Record<string, string>>;
  /** null removes the value. */
  readonly onSet: (name: string, value: string | null) => void;
}

function Values({ word, help, values, onSet }: ValuesProps) {
  const [name, setName] = useHalfTyped(`${word} to give a value`);
  return (
    <>
      {Object.entries(values).map(([each, value]) => (
        <Field key={each} label={each} help={help}>
          {(ties) => (
            <div className={styles.line}>
              <CommitInput
                {...ties}
                field={`${word} ${each}`}
                value={value}
                onCommit={(text) => {
                  onSet(each, text);
                  return null;
                }}
              />
              <Button onClick={() => onSet(each, null)} aria-label={`Take ${each} back`}>
                Take back
              </Button>
            </div>
          )}
        </Field>
      ))}
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          onSet(name.trim(), '');
          setName('');
        }}
      >
        <TextInput aria-label={`${word} to give a value`} placeholder={word} value={name} onChange={setName} />
        <Button type="submit" whyNot={name.trim() === '' ? 'Type its name' : null}>
          Give a value
        </Button>
      </form>
    </>
  );
}
