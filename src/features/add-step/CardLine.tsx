import type { KeyboardEvent } from 'react';
import { Button } from '../../ui/Button';
import { Marked } from '../../ui/Marked';
import styles from './CardLine.module.css';
import type { Card } from './cards';
import { sourceWords } from './placeWords';
import { plainText } from './plainText';

export interface CardLineProps {
  readonly card: Card;
  /** Words to mark in its name. */
  readonly words: readonly string[];
  readonly isShown: boolean;
  readonly onShow: (asPage: boolean) => void;
  readonly onAdd: (stay: boolean) => void;
}

/** One template: pressing it shows it in full, Add adds it. */
export function CardLine({ card, words, isShown, onShow, onAdd }: CardLineProps) {
  const template = card.editions[0];
  const languages = card.editions.length > 1 ? `, ${card.editions.length} languages` : '';

  function keyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onAdd(true);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const line = event.currentTarget.closest('li');
    const next = event.key === 'ArrowDown' ? line?.nextElementSibling : line?.previousElementSibling;
    next?.querySelector<HTMLElement>('button')?.focus();
  }

  return (
    <li className={styles.card} data-card={card.key} data-shown={isShown || undefined}>
      <button
        type="button"
        className={styles.choose}
        aria-current={isShown || undefined}
        onFocus={() => onShow(false)}
        onClick={() => onShow(true)}
        onKeyDown={keyDown}
      >
        <span className={styles.head}>
          <span className={styles.name}>
            <Marked text={card.name} words={words} />
          </span>{' '}
          <span className={styles.source} data-source={template.source}>
            {sourceWords[template.source]}
            {template.version === null ? '' : ` v${template.version}`}
            {languages}
          </span>{' '}
          {template.isDeprecated && <span className={styles.mark}>deprecated</span>}
          {template.isProvisional && <span className={styles.mark}>provisional</span>}
        </span>{' '}
        <span className={styles.about}>{plainText(template.description)}</span>
      </button>
      <Button aria-label={`Add ${card.name}`} onClick={(event) => onAdd(event.ctrlKey || event.metaKey)}>
        Add
      </Button>
    </li>
  );
}
