import { type FocusEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import styles from './Combobox.module.css';
import { foldedText, labelOfOffer, matchOffers, type Offer } from './matchOffers';
import { placeBeside } from './placeBeside';
import inputStyles from './TextInput.module.css';

export interface ComboboxProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly offers: readonly Offer[];
  /** Called instead of `onChange` when an entry of the list is chosen. Without it the value goes into the field. */
  readonly onTake?: (value: string) => void;
  /**
   * If set, text that is not an offer can be chosen too, as the last entry, with this note after it: "(not in the model)" or "".
   */
  readonly otherNote?: string;
  /** Which other texts are taken already, so that they are not offered once more. */
  readonly isTaken?: (text: string) => boolean;
  /** True highlights the best entry while typing, and Enter takes it. With false, Enter takes the typed text. */
  readonly takesBest?: boolean;
  readonly code?: boolean;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
  /** Keys that the list does not use. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onBlur?: (event: FocusEvent<HTMLInputElement>) => void;
}

/** An entry of the list: an offer, or the typed text itself. */
type Entry = Offer & { readonly isOther?: true };

/** More are found by typing. */
const maxShown = 100;

/** A text field with a list of suggestions, found by any part of a name. Any other text can be typed as well. */
export function Combobox({
  value,
  onChange,
  offers,
  onTake = onChange,
  otherNote,
  isTaken = () => false,
  takesBest = false,
  code,
  className = inputStyles.input,
  onKeyDown,
  onBlur,
  ...rest
}: ComboboxProps) {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [wantsList, setWantsList] = useState(false);
  const [at, setAt] = useState(-1);
  const entries: readonly Entry[] = [
    ...matchOffers(value, offers).slice(0, maxShown),
    ...otherEntry(value, offers, otherNote, isTaken),
  ];
  const hasList = offers.length > 0 || otherNote !== undefined;
  // A list that only repeats the field is useless.
  const isOpen = wantsList && entries.some((entry) => takesBest || entry.value !== value);
  const marked = Math.min(at, entries.length - 1);

  useLayoutEffect(() => {
    if (!isOpen || field.current === null || list.current === null) return undefined;
    return placeBeside(field.current, list.current);
  }, [isOpen]);
  useLayoutEffect(() => {
    if (isOpen) list.current?.children[marked]?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen, marked]);

  function close() {
    setWantsList(false);
    setAt(-1);
  }
  function take(entry: Entry) {
    close();
    onTake(entry.value);
  }
  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    const chosen = isOpen ? entries[marked] : undefined;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setWantsList(true);
      if (entries.length > 0) setAt(isOpen ? (marked + step + entries.length) % entries.length : 0);
    } else if (event.key === 'Enter' && chosen !== undefined && !event.nativeEvent.isComposing) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else onKeyDown?.(event);
  }
  return (
    <>
      <input
        {...rest}
        ref={field}
        className={className}
        data-code={code || undefined}
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...(hasList ? { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': isOpen } : {})}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && marked >= 0 ? `${listId}-${marked}` : undefined}
        value={value}
        onChange={(event) => {
          const text = event.target.value;
          setWantsList(text.trim() !== '');
          setAt(takesBest && text.trim() !== '' ? 0 : -1);
          onChange(text);
        }}
        onClick={() => setWantsList(true)}
        onKeyDown={keyDown}
        onBlur={(event) => {
          close();
          onBlur?.(event);
        }}
      />
      {isOpen && (
        <div ref={list} className={styles.list} id={listId} role="listbox" aria-label="Choices">
          {entries.map((entry, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
            <div
              key={`${entry.isOther === true ? 'other ' : ''}${entry.value}`}
              id={`${listId}-${index}`}
              className={styles.item}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              // The field would lose the focus before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(entry)}
            >
              <span>{labelOfOffer(entry)}</span>
              {entry.note !== undefined && <span className={styles.note}>{entry.note}</span>}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** The typed text as the last entry, where it is not an offer and not taken already. */
function otherEntry(
  value: string,
  offers: readonly Offer[],
  note: string | undefined,
  isTaken: (text: string) => boolean,
): readonly Entry[] {
  const text = value.trim();
  if (note === undefined || text === '' || isTaken(text)) return [];
  const isOffer = offers.some((offer) =>
    [offer.value, labelOfOffer(offer)].some((each) => foldedText(each) === foldedText(text)),
  );
  return isOffer ? [] : [{ value: text, label: `Use "${text}"`, note, isOther: true }];
}
