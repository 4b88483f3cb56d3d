import type { ProcessRow, TimelineHalt } from '../../../core/index';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import styles from './Halts.module.css';

export interface HaltsProps {
  readonly halts: readonly TimelineHalt[];
  /** Shows the point of a failure; null where nothing is drawn. */
  readonly onGoTo: ((point: number) => void) | null;
}

/** Where a failure stops a step before further targets: which targets were done, in progress, or never start. */
export function Halts({ halts, onGoTo }: HaltsProps) {
  return halts.map((halt) => {
    const { row, point, failed, done, inFlight, never, unknown } = halt;
    const title = `${nameOf(row)} fails on ${failed.join(', ')}`;
    return (
      <section key={`${row.stepId} ${row.actionId}`} className={styles.halt} aria-label={title}>
        <h3 className={styles.title}>
          <span>
            <Icon name="error" size={14} /> {title}, known after point {point + 1}
          </span>
          {onGoTo !== null && (
            <Button look="link" onClick={() => onGoTo(point)}>
              Show the point
            </Button>
          )}
        </h3>
        <dl className={styles.lists}>
          <List word="Done by then" names={done} none="no target" />
          <List word="In flight" names={inFlight} none="no target" after="continues to the end of its actions" />
          <List
            word="Never starts"
            names={never}
            none="no target"
            after="a failure on one target keeps the step from the next"
          />
          {unknown.length > 0 && (
            <List
              word="Unknown"
              names={unknown.map(nameOf)}
              none=""
              after="whether it runs is known only during the deployment"
            />
          )}
        </dl>
      </section>
    );
  });
}

interface ListProps {
  readonly word: string;
  readonly names: readonly string[];
  readonly none: string;
  /** The consequence, shown after the names. */
  readonly after?: string;
}

function List({ word, names, none, after }: ListProps) {
  return (
    <div className={styles.list}>
      <dt>{word}</dt>
      <dd>
        {names.length === 0 ? none : names.join(', ')}
        {names.length > 0 && after !== undefined && <span className={styles.after}>: {after}</span>}
      </dd>
    </div>
  );
}

function nameOf({ number, name }: ProcessRow): string {
  return `${number} ${name}`;
}
