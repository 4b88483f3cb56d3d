import type { KeyboardEvent } from 'react';
import { Combobox } from './Combobox';
import { Icon } from './Icon';
import { matchOffers } from './matchOffers';
import styles from './NameChips.module.css';
import { useTyped } from './TypedTexts';

export interface NameChipsProps {
  /** Names the field within the process, so that a name being typed is kept; null in a dialog. */
  readonly field: string | null;
  /** What the names are, in the plural: "Environments". */
  readonly label: string;
  readonly names: readonly string[];
  /** Names offered; others can be typed as well. */
  readonly offers: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  /** Said beside a name that is not among the offers, such as "not in the model", unless `noteOf` says more. */
  readonly unknownNote?: string;
  /** Said beside a name that is not as it must be; it is kept anyway, so that nothing typed is lost. */
  readonly noteOf?: (name: string) => string | null;
  /** How a name is shown, where files write another text than people say. */
  readonly labelOf?: (name: string) => string;
  readonly id?: string;
  readonly describedBy?: string | undefined;
}

/** A list of names as chips, with a field that adds one: chosen from the offers or typed. */
export function NameChips({
  field,
  label,
  names,
  offers,
  onChange,
  unknownNote,
  noteOf,
  labelOf = asWritten,
  id,
  describedBy,
}: NameChipsProps) {
  const typed = useTyped(field, '');
  const text = typed.text ?? '';
  const setText = (next: string) => typed.type(next === '' ? null : next);
  const free = offers.filter((offer) => !has(names, offer)).map((value) => ({ value, label: labelOf(value) }));
  function add(name: string) {
    setText('');
    if (name !== '' && !has(names, name)) onChange([...names, name]);
  }
  /** Resolves the typed text: to the name equal to it, or the only one containing it; otherwise the text itself. */
  function settle() {
    const wanted = text.trim();
    const whole = free.find(({ value, label }) => same(value, wanted) || same(label, wanted));
    const [first, second] = wanted === '' ? [] : matchOffers(wanted, free);
    // If several names match, none is picked: the text stays until one is chosen.
    if (whole === undefined && second !== undefined) return;
    add((whole ?? first)?.value ?? wanted);
  }
  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if ((event.key === ',' || event.key === 'Enter') && text.trim() !== '') {
      event.preventDefault();
      settle();
    } else if (event.key === 'Backspace' && text === '' && names.length > 0) {
      onChange(names.slice(0, -1));
    }
  }
  return (
    <ul className={styles.chips} aria-label={label}>
      {names.map((name) => (
        <li key={name} className={styles.chip} data-unknown={!has(offers, name) || noteOf?.(name) != null || undefined}>
          <span>{labelOf(name)}</span>
          {!has(offers, name) && unknownNote !== undefined && noteOf?.(name) == null && (
            <span className={styles.note}>{unknownNote}</span>
          )}
          {noteOf?.(name) != null && <span className={styles.note}>{noteOf(name)}</span>}
          <button
            type="button"
            className={styles.remove}
            aria-label={`Remove ${labelOf(name)}`}
            onClick={() => onChange(names.filter((other) => other !== name))}
          >
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
      <li className={styles.adder}>
        <Combobox
          id={id}
          className={styles.input}
          value={text}
          offers={free}
          takesBest
          otherNote={unknownNote === undefined ? '' : `(${unknownNote})`}
          isTaken={(typed) => has(names, typed)}
          placeholder={names.length === 0 ? 'Type or choose' : 'Add'}
          aria-label={`Add to ${label}`}
          aria-describedby={describedBy}
          onChange={setText}
          onTake={add}
          onKeyDown={keyDown}
          onBlur={settle}
        />
      </li>
    </ul>
  );
}

function asWritten(name: string): string {
  return name;
}

function same(left: string, right: string): boolean {
  return left.toUpperCase() === right.toUpperCase();
}

function has(names: readonly string[], name: string): boolean {
  return names.some((candidate) => same(candidate, name));
}
