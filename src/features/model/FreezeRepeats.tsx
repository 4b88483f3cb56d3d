import type { Freeze, FreezeRecurrence } from '../../core/index';
import { Checkbox } from '../../ui/Choice';
import { CommitInput } from '../../ui/CommitInput';
import { MomentInput } from '../../ui/MomentInput';
import { offsetText, wallTimeOf } from '../../ui/moments';
import { Select } from '../../ui/Select';
import styles from './Gates.module.css';
import { useModelEdits } from './useModel';

const patterns = [
  { value: '', label: 'does not repeat' },
  { value: 'Daily', label: 'repeats by days' },
  { value: 'Weekly', label: 'repeats by weeks' },
  { value: 'Monthly', label: 'repeats by months' },
  { value: 'Annually', label: 'repeats by years' },
] as const;
const units = { Daily: 'days', Weekly: 'weeks', Monthly: 'months', Annually: 'years' } as const;
const weekDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const ends = [
  { value: 'Never', label: 'without an end' },
  { value: 'OnDate', label: 'until a date' },
  { value: 'AfterOccurrences', label: 'for a number of times' },
] as const;
const ordinals = [
  { value: '1', label: 'first' },
  { value: '2', label: 'second' },
  { value: '3', label: 'third' },
  { value: '4', label: 'fourth' },
  { value: 'L', label: 'last' },
] as const;

/** How a freeze recurs; its start and end are the first occurrence (F-04). */
export function FreezeRepeats({ freeze }: { readonly freeze: Freeze }) {
  const { change } = useModelEdits('freeze');
  const { name, recurring } = freeze;
  const set = (next: FreezeRecurrence | undefined) => change(freeze, 'recurrence', { recurring: next });
  const choose = (type: string) => {
    const offsetMinutes = recurring?.offsetMinutes ?? wallTimeOf(freeze.start)?.offset ?? 0;
    if (type === '') set(undefined);
    else set({ type: type as FreezeRecurrence['type'], ...(offsetMinutes === 0 ? {} : { offsetMinutes }) });
  };
  return (
    <div className={styles.line}>
      <Select aria-label={`How ${name} repeats`} value={recurring?.type ?? ''} options={patterns} onChange={choose} />
      {recurring !== undefined && (
        <>
          <Count
            label={`Every how many ${units[recurring.type]} ${name} repeats`}
            before="every"
            after={units[recurring.type]}
            value={recurring.unit ?? 1}
            onChange={(unit) => set({ ...recurring, unit })}
          />
          <Days name={name} recurring={recurring} set={set} />
          <Ending name={name} recurring={recurring} set={set} />
          <span className={styles.note}>
            Days are counted at UTC{offsetText(recurring.offsetMinutes ?? 0)}, without daylight saving.
          </span>
        </>
      )}
    </div>
  );
}

interface PartProps {
  readonly name: string;
  readonly recurring: FreezeRecurrence;
  readonly set: (next: FreezeRecurrence) => void;
}

/** On which days of the week or month. */
function Days({ name, recurring, set }: PartProps) {
  if (recurring.type === 'Weekly') {
    const chosen = recurring.daysOfWeek ?? [];
    return (
      <span className={styles.days} role="group" aria-label={`Days on which ${name} repeats`}>
        {weekDays.map((day) => (
          <Checkbox
            key={day}
            label={<abbr title={day}>{day.slice(0, 3)}</abbr>}
            checked={chosen.includes(day)}
            onChange={(isOn) =>
              set({
                ...recurring,
                daysOfWeek: weekDays.filter((each) => (each === day ? isOn : chosen.includes(each))),
              })
            }
          />
        ))}
      </span>
    );
  }
  if (recurring.type !== 'Monthly') return null;
  const isByDay = recurring.monthly === 'DayOfMonth';
  return (
    <>
      <Select
        aria-label={`Which day of the month ${name} repeats on`}
        value={isByDay ? 'DayOfMonth' : 'DateOfMonth'}
        options={[
          { value: 'DateOfMonth', label: 'on the date' },
          { value: 'DayOfMonth', label: 'on the weekday' },
        ]}
        onChange={(monthly) => set({ ...recurring, monthly: monthly as 'DateOfMonth' | 'DayOfMonth' })}
      />
      {isByDay ? (
        <>
          <Select
            aria-label={`Which weekday of the month for ${name}`}
            value={recurring.dayNumberOfMonth ?? '1'}
            options={ordinals}
            onChange={(dayNumberOfMonth) => set({ ...recurring, dayNumberOfMonth })}
          />
          <Select
            aria-label={`Weekday of ${name}`}
            value={recurring.dayOfWeek ?? 'Monday'}
            options={weekDays.map((day) => ({ value: day, label: day }))}
            onChange={(day) => set({ ...recurring, dayOfWeek: day as (typeof weekDays)[number] })}
          />
        </>
      ) : (
        <Select
          aria-label={`Date of the month of ${name}`}
          value={recurring.dateOfMonth ?? ''}
          options={[
            { value: '', label: 'of its start' },
            ...Array.from({ length: 31 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) })),
            { value: 'L', label: 'last day' },
          ]}
          onChange={(date) => {
            const { dateOfMonth: _, ...rest } = recurring;
            set(date === '' ? rest : { ...rest, monthly: 'DateOfMonth', dateOfMonth: date });
          }}
        />
      )}
    </>
  );
}

/** When it stops recurring. */
function Ending({ name, recurring, set }: PartProps) {
  const { endType = 'Never', endOnDate, endAfterOccurrences = 1 } = recurring;
  return (
    <>
      <Select
        aria-label={`How long ${name} repeats`}
        value={endType}
        options={ends}
        onChange={(next) => set({ ...recurring, endType: next as NonNullable<FreezeRecurrence['endType']> })}
      />
      {endType === 'OnDate' && (
        <MomentInput
          field={`last day of ${name}`}
          label={`Last day of ${name}`}
          value={endOnDate}
          onChange={(moment) => set({ ...recurring, ...(moment === undefined ? {} : { endOnDate: moment }) })}
        />
      )}
      {endType === 'AfterOccurrences' && (
        <Count
          label={`How many times ${name} repeats`}
          before=""
          after="times in all"
          value={endAfterOccurrences}
          onChange={(count) => set({ ...recurring, endAfterOccurrences: count })}
        />
      )}
    </>
  );
}

interface CountProps {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Count({ label, before, after, value, onChange }: CountProps) {
  const take = (text: string) => {
    const count = Number(text);
    if (!Number.isInteger(count) || count < 1) return 'Type a whole number from 1.';
    onChange(count);
    return null;
  };
  return (
    <span className={styles.count}>
      {before}
      <span className={styles.number}>
        <CommitInput field={label} aria-label={label} inputMode="numeric" value={String(value)} onCommit={take} />
      </span>
      {after}
    </span>
  );
}
