import { useState } from 'react';
import { setDuration, setMinutes } from '../../core/index';
import { actionChoices } from '../../rows/actionChoices';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { useTyped } from '../../ui/TypedTexts';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

/** The initial value of the field. */
const usual = '2';

const units = [
  {
    field: 'points',
    word: 'Points',
    one: 'point',
    note: 'Every action takes one point of the timeline unless you say otherwise. Longer ones change what runs beside what.',
    set: setDuration,
  },
  {
    field: 'minutes',
    word: 'Minutes',
    one: 'minute',
    note: 'Minutes are compared with the time limit of an action, where it has one. Without a value it is assumed to stay within the limit.',
    set: setMinutes,
  },
] as const;

/** How long actions take: for the timeline, and against their time limits. Not a prediction. */
export function TimesSection(props: SectionProps) {
  return units.map((unit) => <Times key={unit.field} {...props} unit={unit} />);
}

function Times({ process, model, about, edit, unit }: SectionProps & { readonly unit: (typeof units)[number] }) {
  const { field, word, one, note, set } = unit;
  const actions = actionChoices(process, model);
  const [action, setAction] = useState(about?.action ?? actions[0]?.value ?? '');
  const typed = useTyped(`${word} of an action`, usual);
  const text = typed.text ?? usual;
  const count = /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
  const whyNot = count === null || count === 0 ? 'Type a whole number from 1 to 9999' : null;
  return (
    <form
      data-field={field}
      onSubmit={(event) => {
        event.preventDefault();
        if (count === null || count === 0) return;
        edit(`${action} takes ${count} ${one}${count === 1 ? '' : 's'}`, (old) => set(old, action, count));
      }}
    >
      <p className={styles.note}>{note}</p>
      <div className={styles.line}>
        <Select
          aria-label={`Action that takes ${word.toLowerCase()}`}
          value={action}
          options={actions}
          onChange={setAction}
        />
        <span>takes</span>
        <span className={styles.number}>
          <TextInput aria-label={word} inputMode="numeric" value={text} onChange={typed.type} />
        </span>
        <span>{count === 1 ? one : `${one}s`}</span>
        <Button type="submit" whyNot={whyNot}>
          Try
        </Button>
      </div>
    </form>
  );
}
