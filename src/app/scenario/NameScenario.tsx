import { type FormEvent, useId, useRef, useState } from 'react';
import { whatIfsOf } from '../../core/index';
import { selectChosenScenario, selectScenario } from '../../state/selectors/scenarios';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextInput } from '../../ui/TextInput';
import styles from './SaveScenario.module.css';
import { WhatIsInIt } from './WhatIsInIt';

export interface NameScenarioProps {
  readonly mode: 'keep' | 'rename';
  readonly onClose: () => void;
}

/** Asks for the name under which the what-ifs are kept beside the process, or for another name of a kept scenario. */
export function NameScenario({ mode, onClose }: NameScenarioProps) {
  const scenario = useEditor(selectScenario);
  const before = useEditor(selectChosenScenario)?.name ?? '';
  const keep = useEditor((state) => state.keepScenario);
  const rename = useEditor((state) => state.renameScenario);
  const [name, setName] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const [formId, nameId] = [useId(), useId()];
  const isKeeping = mode === 'keep';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = isKeeping ? keep(name) : rename(before, name);
    setProblem(found);
    if (found === null) onClose();
  };
  return (
    <Dialog
      title={isKeeping ? 'Keep as scenario' : 'Rename the scenario'}
      note={
        isKeeping
          ? 'It stays beside the process in this browser, in backups and share files. The process file is not touched.'
          : undefined
      }
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="main" whyNot={name.trim() === '' ? 'Type a name first' : null}>
            {isKeeping ? 'Keep' : 'Rename'}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
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
          {problem !== null && (
            <p className={styles.problem} role="alert">
              {problem}
            </p>
          )}
        </div>
        {isKeeping && (
          <WhatIsInIt
            label="What-ifs in the scenario"
            sentences={whatIfsOf(scenario).map(({ sentence }) => sentence)}
          />
        )}
      </form>
    </Dialog>
  );
}
