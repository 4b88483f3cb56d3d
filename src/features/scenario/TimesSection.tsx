import { useState } from 'react';
import { setDuration } from '../../core/index';
import { actionChoices } from '../../rows/actionChoices';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

const lengths = [1, 2, 3, 5, 8, 13, 21].map((points) => ({ value: String(points), label: `${points}` }));

/** How long actions take beside each other: points of the timeline, not minutes. */
export function TimesSection({ process, model, edit }: SectionProps) {
  const actions = actionChoices(process, model);
  const [action, setAction] = useState(actions[0]?.value ?? '');
  const [points, setPoints] = useState('2');
  return (
    <>
      <p className={styles.note}>
        Every action takes one point of the timeline unless you say otherwise. Longer ones change what runs beside what.
      </p>
      <div className={styles.line}>
        <Select aria-label="Action" value={action} options={actions} onChange={setAction} />
        <span>takes</span>
        <Select aria-label="Points" value={points} options={lengths} onChange={setPoints} />
        <span>points</span>
        <Button onClick={() => edit(`${action} takes ${points}`, (old) => setDuration(old, action, Number(points)))}>
          Try
        </Button>
      </div>
    </>
  );
}
