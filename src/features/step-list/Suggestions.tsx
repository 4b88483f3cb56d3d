import { type KeyboardEvent, type Ref, type RefObject, useMemo } from 'react';
import { counted } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { selectModel } from '../../state/selectors/templates';
import { useEditor } from '../../state/useEditor';
import { Hidden } from '../../ui/Hidden';
import styles from './Suggestions.module.css';
import { suggestionsFor } from './suggestions';

export interface SuggestionsProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly filterBox: RefObject<HTMLInputElement | null>;
  readonly ref: Ref<HTMLDivElement>;
}

/** Ways to go on with the condition being typed. Down leads from the box into them, Enter takes one. */
export function Suggestions({ filter, onFilter, filterBox, ref }: SuggestionsProps) {
  const content = useEditor((state) => selectDocument(state)?.content ?? null);
  const model = useEditor(selectModel);
  const offers = useMemo(
    () => (content === null ? [] : suggestionsFor(filter, content.process, model)),
    [filter, content, model],
  );
  if (offers.length === 0) return null;

  function walk(event: KeyboardEvent<HTMLElement>) {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const { activeElement } = document;
    const at = activeElement instanceof HTMLButtonElement ? buttons.indexOf(activeElement) : -1;
    if (event.key === 'ArrowDown') buttons[Math.min(buttons.length - 1, at + 1)]?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? buttons[at - 1] : filterBox.current)?.focus();
    else if (event.key === 'Escape') filterBox.current?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div ref={ref} className={styles.offers} onKeyDown={walk} role="group" aria-label="Suggestions for the filter">
      {offers.map((offer) => (
        <button
          key={offer.label}
          type="button"
          className={styles.offer}
          // The box keeps the focus, so that one can type on.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onFilter(offer.label.endsWith(':') ? offer.filter : `${offer.filter} `);
            filterBox.current?.focus();
          }}
        >
          {offer.label}
        </button>
      ))}
      <span role="status">
        <Hidden>{counted(offers.length, 'suggestion')}, press Down to reach them</Hidden>
      </span>
    </div>
  );
}
