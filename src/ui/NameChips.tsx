import { type KeyboardEvent, useId, useState } from 'react';
import { Icon } from './Icon';
import styles from './NameChips.module.css';

export interface NameChipsProps {
  /** What the names are, in the plural: "Environments". */
  readonly label: string;
  readonly names: readonly string[];
  /** Names offered; others can be typed as well. */
  readonly offers: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  /** Said beside a name that is not among the offers, such as "not in the model", unless `noteOf` says more. */
  readonly unknownNote?: string;
  /** Said beside a name that is not as it must be; it is kept all the same, so that nothing typed is lost. */
  readonly noteOf?: (name: string) => string | null;
  /** How a name is shown, where files write another text than people say. */
  readonly labelOf?: (name: string) => string;
  readonly id?: string;
  readonly describedBy?: string | undefined;
}

/** A list of names as chips, with a field that adds one: chosen from the offers or typed. */
export function NameChips({
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
  const [text, setText] = useState('');
  const listId = useId();
  const free = offers.filter((offer) => !has(names, offer));
  function add(name: string) {
    const wanted = name.trim();
    const taken = free.find((offer) => same(offer, wanted) || same(labelOf(offer), wanted)) ?? wanted;
    setText('');
    if (wanted !== '' && !has(names, taken)) onChange([...names, taken]);
  }
  function typed(value: string) {
    // Choosing from the browser's list arrives as one change to a whole offer.
    const texts = free.flatMap((offer) => [offer, labelOf(offer)]);
    if (texts.includes(value) && !texts.some((text) => text !== value && text.startsWith(value))) add(value);
    else setText(value);
  }
  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if ((event.key === 'Enter' || event.key === ',') && text.trim() !== '') {
      event.preventDefault();
      add(text);
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
        <input
          id={id}
          className={styles.input}
          list={listId}
          value={text}
          placeholder={names.length === 0 ? 'Type or choose' : 'Add'}
          aria-label={`Add to ${label}`}
          aria-describedby={describedBy}
          autoComplete="off"
          onChange={(event) => typed(event.target.value)}
          onKeyDown={keyDown}
          onBlur={() => add(text)}
        />
        <datalist id={listId}>
          {free.map((offer) => (
            <option key={offer} value={labelOf(offer)} />
          ))}
        </datalist>
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
