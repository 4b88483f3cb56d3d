import { useState } from 'react';
import { setNotes } from '../../../../core/index';
import { Field } from '../../../../ui/Field';
import { Segments } from '../../../../ui/Segments';
import { TextArea } from '../../../../ui/TextInput';
import { useAction } from '../../shownRow';
import { useActionEdit } from '../../useRowEdit';
import { MarkdownText } from './MarkdownText';
import styles from './Notes.module.css';

const faces = [
  { value: 'write', label: 'Write' },
  { value: 'preview', label: 'Preview' },
] as const;

/** Notes for people, in Markdown, as they are written or as they read. HTML in them stays text. */
export function NotesField({ label = 'Notes' }: { readonly label?: string }) {
  const edit = useActionEdit();
  const [face, setFace] = useState<'write' | 'preview'>('write');
  const notes = useAction((action) => action.notes ?? '');
  const change = (text: string) =>
    void edit(
      (name) => `Change the notes of "${name}"`,
      (before, stepId, actionId) => setNotes(before, stepId, actionId, text),
      'notes',
    );
  return (
    <Field label={label} name="notes" help="Markdown: headings, lists, links, code. HTML in it stays text.">
      {(ties) => (
        <div className={styles.notes}>
          <Segments label={`${label} as`} value={face} options={faces} onChange={setFace} />
          {face === 'write' ? (
            <TextArea {...ties} letterFirst rows={rowsFor(notes)} value={notes} onChange={change} />
          ) : (
            <section className={styles.read} aria-label={`Preview of ${label.toLowerCase()}`}>
              {notes.trim() === '' ? <p className={styles.none}>No notes.</p> : <MarkdownText text={notes} />}
            </section>
          )}
        </div>
      )}
    </Field>
  );
}

/** High enough for the text and a line more, within reason. */
function rowsFor(notes: string): number {
  return Math.min(14, Math.max(3, notes.split('\n').length + 1));
}
