import { useState } from 'react';
import { type ManualAnswer, setManualAnswer, setWait } from '../../core/index';
import { actionChoices } from '../../rows/actionChoices';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

const answers = [
  { value: 'Proceed', label: 'Proceed' },
  { value: 'Abort', label: 'Abort' },
  { value: 'Hold', label: 'No answer yet' },
] as const;
const ends = [
  { value: 'Complete', label: 'completes' },
  { value: 'Fail', label: 'fails' },
  { value: 'Hold', label: 'does not end yet' },
] as const;

/** How people answer, and how what an action waits for ends. */
export function PeopleSection({ process, model, scenario, edit }: SectionProps) {
  const asked = actionChoices(process, model, ({ kind }) => kind === 'manual');
  const others = actionChoices(process, model, ({ kind }) => kind !== 'manual');
  const [waiting, setWaiting] = useState(others[0]?.value ?? '');
  const waits = scenario.waits ?? [];
  return (
    <>
      {asked.length === 0 && <p className={styles.note}>No step asks a person.</p>}
      {asked.map(({ value, label }) => (
        <Field key={value} label={label}>
          {(ties) => (
            <Select
              {...ties}
              value={scenario.manual?.find((each) => each.action === value)?.choice ?? 'Proceed'}
              options={answers}
              onChange={(choice) =>
                edit(`${value} is answered ${choice}`, (old) =>
                  setManualAnswer(old, value, choice as ManualAnswer['choice']),
                )
              }
            />
          )}
        </Field>
      ))}
      {waits.map(({ action, choice = 'Complete' }) => (
        <div key={action} className={styles.line}>
          <span>What {action} waits for</span>
          <Select
            aria-label={`How the wait of ${action} ends`}
            value={choice}
            options={ends}
            onChange={(next) =>
              edit(`an answer to the wait of ${action}`, (old) =>
                setWait(old, action, { choice: next as 'Complete' | 'Fail' | 'Hold' }),
              )
            }
          />
        </div>
      ))}
      {others.length > 0 && (
        <div className={styles.line}>
          <Select aria-label="Action that waits" value={waiting} options={others} onChange={setWaiting} />
          <Button onClick={() => edit(`${waiting} waits`, (old) => setWait(old, waiting, { choice: 'Hold' }))}>
            Let it wait
          </Button>
        </div>
      )}
    </>
  );
}
