import type { Ref } from 'react';
import type { StepTemplate } from '../../core/index';
import type { TemplateLists } from '../../state/useTemplates';
import { Button } from '../../ui/Button';
import { CardLine } from './CardLine';
import type { Card } from './cards';
import { FeedStates } from './FeedStates';
import { counted } from './placeWords';
import styles from './Results.module.css';
import { typedWords } from './search/words';
import type { Gallery } from './useGallery';

export interface ResultsProps {
  readonly gallery: Gallery;
  readonly lists: TemplateLists;
  readonly shown: Card | null;
  readonly onShow: (card: Card, asPage?: boolean) => void;
  readonly onAdd: (card: Card, stay?: boolean) => void;
  readonly onStartFromScript: (template: StepTemplate) => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** The templates that search and category leave, under a heading that names the category. */
export function Results(props: ResultsProps) {
  const { gallery, lists, shown, onShow, onAdd, onStartFromScript, ref } = props;
  const { cards, filter, query, hiddenCount } = gallery;
  const words = typedWords(query);
  const script = lists.builtin.templates.find((template) => template.actionType === 'Octopus.Script');
  return (
    <div className={styles.results} ref={ref}>
      <h2 className={styles.title}>
        {filter.category ?? 'All categories'}{' '}
        <span className={styles.count}>
          {counted(cards.length, 'template')}
          {words.length > 0 ? ', best match first' : ''}
        </span>
      </h2>
      {hiddenCount > 0 && (
        <p className={styles.note}>
          {hiddenCount} that cannot be {hiddenCount === 1 ? 'a child action is' : 'child actions are'} not shown.
        </p>
      )}
      <ul className={styles.cards} aria-label="Templates">
        {cards.map((card) => (
          <CardLine
            key={card.key}
            card={card}
            words={words}
            isShown={card.key === shown?.key}
            onShow={(asPage) => onShow(card, asPage)}
            onAdd={(stay) => onAdd(card, stay)}
          />
        ))}
      </ul>
      {cards.length === 0 && !lists.builtin.isLoading && (
        <div className={styles.nothing}>
          <p>{query.trim() === '' ? 'No template is left.' : `No template matches "${query.trim()}".`}</p>
          <Button onClick={gallery.clear}>Clear</Button>
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
}
