import { useState } from 'react';
import {
  type ManualAnswer,
  setManualAnswer,
  setWait,
  type WaitAnswer,
  type WaitKind,
  waitKinds,
} from '../../core/index';
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

const kindWords: Readonly<Record<WaitKind, string>> = {
  PullRequestCompletion: 'the merge of a pull request',
  ArgoCDApplicationSync: 'an Argo CD application to be in sync',
  KubernetesResourceVerification: 'Kubernetes resources to be ready',
};
const kinds = [
  { value: '', label: 'something outside' },
  ...waitKinds.map((value) => ({ value, label: kindWords[value] })),
] as const;

function given(kind: WaitKind | '' | undefined): Pick<WaitAnswer, 'waitsFor'> {
  return kind === undefined || kind === '' ? {} : { waitsFor: kind };
}

/** How people answer, and how what an action waits for ends. */
export function PeopleSection({ process, model, scenario, about, edit }: SectionProps) {
  const asked = actionChoices(process, model, ({ kind }) => kind === 'manual');
  const others = actionChoices(process, model, ({ kind }) => kind !== 'manual');
  const [waiting, setWaiting] = useState(
    (others.find(({ value }) => value === about?.action) ?? others[0])?.value ?? '',
  );
  const [awaited, setAwaited] = useState('');
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
      {waits.map(({ action, choice = 'Complete', waitsFor }) => (
        <div key={action} className={styles.line}>
          <span>{waitsFor === undefined ? `What ${action} waits for` : `${action}: ${kindWords[waitsFor]}`}</span>
          <Select
            aria-label={`How the wait of ${action} ends`}
            value={choice}
            options={ends}
            onChange={(next) =>
              edit(`an answer to the wait of ${action}`, (old) =>
                setWait(old, action, { ...given(waitsFor), choice: next as NonNullable<WaitAnswer['choice']> }),
              )
            }
          />
        </div>
      ))}
      {others.length > 0 && (
        <div className={styles.line} data-field="waits">
          <Select aria-label="Action that waits" value={waiting} options={others} onChange={setWaiting} />
          <span>waits for</span>
          <Select aria-label="What it waits for" value={awaited} options={kinds} onChange={setAwaited} />
          <Button
            onClick={() =>
              edit(`${waiting} waits`, (old) =>
                setWait(old, waiting, {
                  ...given(kinds.find(({ value }) => value === awaited)?.value),
                  choice: 'Hold',
                }),
              )
            }
          >
            Let it wait
          </Button>
        </div>
      )}
    </>
  );
}
