import { useState } from 'react';
import type { Action } from '../../../../core/index';
import type { Subject } from '../../subject';
import styles from './Notes.module.css';
import { NotesField } from './NotesField';

/** The notes of what is shown. A step with several actions has none of its own in a file: theirs are shown. */
export function NotesFields({ subject: { step, action, number } }: { readonly subject: Subject }) {
  if (action !== null) return <NotesField step={step} action={action} />;
  if (step.actions.length === 0) return null;
  return <NotesOfActions step={step} number={number} />;
}

function NotesOfActions({ step, number }: Pick<Subject, 'step' | 'number'>) {
  const noted = step.actions.filter(hasNotes);
  // A field that was there stays while its text is deleted, for the next one.
  const [first] = useState(() => new Set(noted.map(({ id }) => id)));
  return (
    <>
      {step.actions.map((each, at) =>
        hasNotes(each) || first.has(each.id) ? (
          <NotesField key={each.id} step={step} action={each} label={`Notes of ${number}.${at + 1} ${each.name}`} />
        ) : null,
      )}
      <p className={styles.where}>
        {noted.length === 0
          ? 'No child action has notes; a file keeps notes with each of them.'
          : 'A file keeps notes with each child action.'}
      </p>
    </>
  );
}

function hasNotes({ notes }: Action): boolean {
  return notes !== null && notes !== '';
}
