import { memo, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { counted, type StepTemplate, typedWords } from '../../core/index';
import type { TemplateLists } from '../../state/useTemplates';
import { Button } from '../../ui/Button';
import { CardLine } from './CardLine';
import type { Card } from './cards';
import { FeedStates } from './FeedStates';
import styles from './Results.module.css';
import { type ResultsHandle, useCardWindow } from './useCardWindow';
import type { Gallery } from './useGallery';

export interface ResultsProps {
  readonly gallery: Gallery;
  readonly lists: TemplateLists;
  /** False until the content is rendered. */
  readonly isReady: boolean;
  readonly shown: Card | null;
  readonly onShow: (card: Card, asPage?: boolean) => void;
  readonly onAdd: (card: Card, stay?: boolean) => void;
  readonly onClear: () => void;
  readonly onStartFromScript: (template: StepTemplate) => void;
  readonly ref: Ref<ResultsHandle>;
}

/** The templates that match search and category, under a heading that names the category. */
export const Results = memo(function Results(props: ResultsProps) {
  const { gallery, lists, isReady, shown, onShow, onAdd, onClear, onStartFromScript, ref } = props;
  const { cards, filter, query, hiddenCount } = gallery;
  const words = useMemo(() => typedWords(query), [query]);
  const list = useRef<HTMLUListElement>(null);
  const shownAt = cards.findIndex((card) => card.key === shown?.key);
  const { drawn, height, measure, handle } = useCardWindow(list, cards, shownAt);
  useImperativeHandle(ref, () => handle, [handle]);
  const script = lists.builtin.templates.find((template) => template.actionType === 'Octopus.Script');
  return (
    <div className={styles.results}>
      <h2 className={styles.title}>
        {filter.category ?? 'All categories'}{' '}
        {isReady && (
          <span className={styles.count}>
            {counted(cards.length, 'template')}
            {words.length > 0 ? ', best match first' : ''}
          </span>
        )}
      </h2>
      {hiddenCount > 0 && (
        <p className={styles.note}>
          {hiddenCount} that cannot be {hiddenCount === 1 ? 'a child action is' : 'child actions are'} not shown.
        </p>
      )}
      <ul ref={list} className={styles.cards} aria-label="Templates" style={{ height }}>
        {drawn.map(({ card, index, top }) => (
          <CardLine
            key={card.key}
            card={card}
            words={words}
            isShown={index === shownAt}
            onShow={onShow}
            onAdd={onAdd}
            index={index}
            count={cards.length}
            top={top}
            measure={measure}
          />
        ))}
      </ul>
      {cards.length === 0 && isReady && gallery.isComplete && !lists.builtin.isLoading && (
        <div className={styles.nothing}>
          <p>{query.trim() === '' ? 'No templates match.' : `No template matches "${query.trim()}".`}</p>
          <Button onClick={onClear}>Clear</Button>
          {script && (
            <Button icon="add" onClick={() => onStartFromScript(script)}>
              Start from Run a Script
            </Button>
          )}
        </div>
      )}
      <FeedStates lists={lists} />
    </div>
  );
});
