import styles from './MomentInput.module.css';
import { knownOffsets, momentOf, offsetHere, offsetText, wallTimeOf } from './moments';
import { Select } from './Select';
import { useTyped } from './TypedTexts';

export interface MomentInputProps {
  readonly id?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
  /** Names the field within the process, so that its pending text is kept. */
  readonly field: string;
  /** What the moment is, for the names of the two controls: "Start of Winter". */
  readonly label: string;
  /** ISO 8601 with offset; undefined where none is given. */
  readonly value: string | undefined;
  /** Whether it may be emptied. */
  readonly isOptional?: boolean;
  readonly onChange: (moment: string | undefined) => void;
}

/** A date and a time with their offset from UTC. They are applied on blur or Enter. */
export function MomentInput({ field, label, value, isOptional = false, onChange, ...ties }: MomentInputProps) {
  const shown = value === undefined ? null : wallTimeOf(value);
  const typed = useTyped(field, value ?? '');
  const local = typed.text ?? shown?.local ?? '';
  const offset = shown?.offset ?? offsetHere(local);
  const commit = () => {
    if (typed.text === null) return;
    typed.type(null);
    if (local === (shown?.local ?? '')) return;
    const moment = momentOf({ local, offset });
    if (moment !== null || isOptional) onChange(moment ?? undefined);
  };
  const offsets = knownOffsets.includes(offset) ? knownOffsets : [offset, ...knownOffsets];
  return (
    <span className={styles.moment}>
      <input
        {...ties}
        aria-label={ties.id === undefined ? label : undefined}
        className={styles.input}
        type="datetime-local"
        value={local}
        onChange={(event) => typed.type(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      {shown !== null && (
        <Select
          aria-label={`Offset of ${label}`}
          value={String(offset)}
          options={offsets.map((each) => ({ value: String(each), label: `UTC${offsetText(each)}` }))}
          onChange={(next) => onChange(momentOf({ local: shown.local, offset: Number(next) }) ?? value)}
        />
      )}
    </span>
  );
}
