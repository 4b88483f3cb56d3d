import { type KeyboardEvent, memo, type Ref } from 'react';
import { Button } from '../../ui/Button';
import { Marked } from '../../ui/Marked';
import styles from './CardLine.module.css';
import { type Card, isByLanguage } from './cards';
import { sourceWords } from './placeWords';
import { plainText } from './plainText';

export interface CardLineProps {
  readonly card: Card;
  /** Words to mark in its name. */
  readonly words: readonly string[];
  readonly isShown: boolean;
  readonly onShow: (card: Card, asPage: boolean) => void;
  readonly onAdd: (card: Card, stay: boolean) => void;
  /** Its index in the list, of which only a part is rendered. */
  readonly index: number;
  readonly count: number;
  /** Where it is in the list, in pixels. */
  readonly top: number;
  readonly measure: Ref<HTMLLIElement>;
}

/** One template: pressing it shows it in full, Add adds it. */
export const CardLine = memo(function CardLine(props: CardLineProps) {
  const { card, words, isShown, onShow, onAdd, index, count, top, measure } = props;
  const template = card.editions[0];
  const several = isByLanguage(card) ? 'languages' : 'editions';
  const editions = card.editions.length > 1 ? `, ${card.editions.length} ${several}` : '';

  function keyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onAdd(card, true);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const line = event.currentTarget.closest('li');
    const next = event.key === 'ArrowDown' ? line?.nextElementSibling : line?.previousElementSibling;
    next?.querySelector<HTMLElement>('button')?.focus();
  }

  return (
    <li
      className={styles.card}
      data-card={card.key}
      data-shown={isShown || undefined}
      ref={measure}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${top}px)` }}
    >
      <button
        type="button"
        className={styles.choose}
        aria-current={isShown || undefined}
        onFocus={() => onShow(card, false)}
        onClick={() => onShow(card, true)}
        onKeyDown={keyDown}
      >
        <span className={styles.head}>
          <span className={styles.name}>
            <Marked text={card.name} words={words} />
          </span>{' '}
          <span className={styles.source} data-source={template.source}>
            {sourceWords[template.source]}
            {template.version === null ? '' : ` v${template.version}`}
            {editions}
          </span>{' '}
          {template.isDeprecated && <span className={styles.mark}>deprecated</span>}
          {template.isProvisional && <span className={styles.mark}>provisional</span>}
        </span>{' '}
        <span className={styles.about}>{plainText(template.description)}</span>
      </button>
      <Button aria-label={`Add ${card.name}`} onClick={(event) => onAdd(card, event.ctrlKey || event.metaKey)}>
        Add
      </Button>
    </li>
  );
});
