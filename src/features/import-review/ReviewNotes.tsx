import type { ReactNode } from 'react';
import type { ImportReview } from '../../state/importOffer';
import { Icon } from '../../ui/Icon';
import { firstNames } from './fileWords';
import styles from './ImportReview.module.css';

/** What a person should know about the files before opening them. */
export function ReviewNotes({ review }: { readonly review: ImportReview }) {
  const { secretCount, inferred, notUnderstood, openMatches, processCount } = review;
  return (
    <ul className={styles.notes} aria-label="Notes">
      {openMatches.map(({ id, title, isSame }) => (
        <Note key={id}>
          "{title}" is already open. {isSame ? 'The file has not changed since.' : 'The file has changed since.'}
        </Note>
      ))}
      {secretCount > 0 && (
        <Note>
          {secretCount === 1 ? 'One secret value is' : `${secretCount} secret values are`} in this file. They stay in
          the file and are never shown.
        </Note>
      )}
      {inferred.length > 0 && (
        <Note>Mentioned but not in the model: {firstNames(inferred)}. They are added to it, marked as inferred.</Note>
      )}
      {notUnderstood.length > 0 && (
        <Note>
          Not known to this app: {firstNames(notUnderstood)}. {notUnderstood.length === 1 ? 'It is' : 'They are'} kept
          as the file has {notUnderstood.length === 1 ? 'it' : 'them'}.
        </Note>
      )}
      {processCount === 0 && <Note>There is no process among these files. They are added to a model.</Note>}
    </ul>
  );
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <li className={styles.note}>
      <Icon name="info" />
      <span>{children}</span>
    </li>
  );
}
