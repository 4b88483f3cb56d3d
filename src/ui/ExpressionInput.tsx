import { type KeyboardEvent, memo, useId, useMemo, useRef, useState } from 'react';
import styles from './ExpressionInput.module.css';
import { useLetterFirst } from './useLetterFirst';
import { usePainted } from './usePainted';
import { useStable } from './useStable';

export interface ExpressionInputProps {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Stretches in colours; together they are the text. */
  readonly tokensOf: (text: string) => readonly { readonly kind: string; readonly text: string }[];
  /** What could be written at a place, and which range it would replace; the same function while the names are. */
  readonly completionsOf: (text: string, caret: number) => Completions | null;
  readonly onFocus?: () => void;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
}

interface Completions {
  readonly from: number;
  readonly to: number;
  readonly items: readonly { readonly text: string; readonly kind: string }[];
}

/**
 * A one-line field for a text with expressions: in colours, with names and filters offered as one writes. A letter is painted
 * before `onChange` is called and before the list of offers is drawn; keys take what is offered for the text as it is.
 */
export function ExpressionInput({ value: known, onChange, tokensOf, completionsOf, ...rest }: ExpressionInputProps) {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const [value, type] = useLetterFirst(known, onChange);
  const offers = useMemo(() => (caret === null ? null : completionsOf(value, caret)), [caret, completionsOf, value]);
  const painted = usePainted(offers);
  const shown = offers === null ? null : painted;
  const isOpen = shown !== null;

  const follow = () => {
    if (mirror.current !== null && field.current !== null) mirror.current.scrollLeft = field.current.scrollLeft;
  };
  const take = (text: string) => {
    if (offers === null) return;
    const next = value.slice(0, offers.from) + text + value.slice(offers.to);
    type(next);
    setCaret(null);
    const place = offers.from + text.length;
    queueMicrotask(() => field.current?.setSelectionRange(place, place));
  };
  const taken = useStable(take);
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (offers === null) {
      if (event.key === ' ' && event.ctrlKey) {
        event.preventDefault();
        setCaret(field.current?.selectionStart ?? null);
        setAt(0);
      }
      return;
    }
    const count = offers.items.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const chosen = offers.items[at];
      if (chosen === undefined || event.shiftKey) return;
      event.preventDefault();
      take(chosen.text);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setCaret(null);
    }
  };

  return (
    <div className={styles.box}>
      <div className={styles.mirror} ref={mirror} aria-hidden="true">
        {tokensOf(value).map((token, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ranges are known by their place
          <span key={index} data-kind={token.kind}>
            {token.text}
          </span>
        ))}
      </div>
      <input
        {...rest}
        ref={field}
        className={styles.input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${at}` : undefined}
        value={value}
        onChange={(event) => {
          type(event.target.value);
          setCaret(event.target.selectionStart);
          setAt(0);
        }}
        onScroll={follow}
        onSelect={follow}
        onKeyDown={keyDown}
        onBlur={() => setCaret(null)}
      />
      {shown !== null && <OfferList id={listId} items={shown.items} at={at} onTake={taken} />}
    </div>
  );
}

interface OfferListProps {
  readonly id: string;
  readonly items: Completions['items'];
  readonly at: number;
  readonly onTake: (text: string) => void;
}

/** The offers; at a letter they are drawn once more only after it. */
const OfferList = memo(function OfferList({ id, items, at, onTake }: OfferListProps) {
  return (
    <div className={styles.list} id={id} role="listbox" aria-label="Matching names">
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={item.text}
          id={`${id}-${index}`}
          className={styles.item}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          // The field would lose the focus before the click arrives.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(item.text)}
        >
          <code>{item.text}</code>
          <span className={styles.kind}>{item.kind}</span>
        </div>
      ))}
    </div>
  );
});
