import { useState } from 'react';
import type { Action } from '../../../../core/index';
import { ShownRow, useShown } from '../../shownRow';
import styles from './Notes.module.css';
import { NotesField } from './NotesField';

/** The notes of what is shown. A step with several actions has none of its own in a file: theirs are shown. */
export function NotesFields() {
  const hasOne = useShown(({ action }) => action !== null);
  const hasSeveral = useShown(({ step }) => step.actions.length > 1);
  if (hasOne) return <NotesField />;
  return hasSeveral ? <NotesOfActions /> : null;
}

function NotesOfActions() {
  const stepId = useShown(({ step }) => step.id);
  const all = useShown(({ step }) => step.actions.map(({ id }) => id));
  const noted = useShown(({ step }) => step.actions.filter(hasNotes).map(({ id }) => id));
  // A field that was there stays while its text is deleted, for the next one.
  const [first] = useState(() => new Set(noted));
  return (
    <>
      {all
        .filter((id) => noted.includes(id) || first.has(id))
        .map((id) => (
          <ShownRow key={id} stepId={stepId} actionId={id}>
            <NotesOfAction />
          </ShownRow>
        ))}
      <p className={styles.where}>
        {noted.length === 0
          ? 'No child action has notes; a file keeps notes with each of them.'
          : 'A file keeps notes with each child action.'}
      </p>
    </>
  );
}

function NotesOfAction() {
  return <NotesField label={useShown(({ number, action }) => `Notes of ${number} ${action?.name}`)} />;
}

function hasNotes({ notes }: Action): boolean {
  return notes !== null && notes !== '';
}
