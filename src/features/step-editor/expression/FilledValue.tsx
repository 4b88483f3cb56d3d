import { expressionsIn } from './expressionsIn';
import type { FilledIn } from './filledIn';
import styles from './ResultTable.module.css';

/** A text with its expressions filled in as far as possible: unresolved ones are underlined, with the reason below. */
export function FilledValue({ value }: { readonly value: FilledIn }) {
  if (value.note === null) return <code className={styles.value}>{value.text === '' ? '(empty)' : value.text}</code>;
  return (
    <>
      {value.text !== '' && (
        <code className={styles.value}>
          {expressionsIn(value.text).map(({ at, text, isExpression }) =>
            isExpression ? <u key={at}>{text}</u> : <span key={at}>{text}</span>,
          )}
        </code>
      )}{' '}
      <span className={styles.note}>{value.note}</span>
    </>
  );
}
