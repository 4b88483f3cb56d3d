import { useState } from 'react';
import { type Action, type Step, setNotes } from '../../../../core/index';
import { useEditorStore } from '../../../../state/useEditor';
import { Field } from '../../../../ui/Field';
import { Segments } from '../../../../ui/Segments';
import { TextArea } from '../../../../ui/TextInput';
import { MarkdownText } from './MarkdownText';
import styles from './Notes.module.css';

interface NotesFieldProps {
  readonly step: Step;
  readonly action: Action;
  readonly label?: string;
}

const faces = [
  { value: 'write', label: 'Write' },
  { value: 'preview', label: 'Preview' },
] as const;

/** Notes for people, in Markdown, as they are written or as they read. HTML in them stays text. */
export function NotesField({ step, action, label = 'Notes' }: NotesFieldProps) {
  const { getState } = useEditorStore();
  const [face, setFace] = useState<'write' | 'preview'>('write');
  const notes = action.notes ?? '';
  const change = (text: string) =>
    void getState().edit(
      `Change the notes of "${action.name}"`,
      (before) => setNotes(before, step.id, action.id, text),
      { fold: `notes ${action.id}` },
    );
  return (
    <Field label={label} name="notes" help="Markdown: headings, lists, links, code. HTML in it stays text.">
      {(ties) => (
        <div className={styles.notes}>
          <Segments label={`${label} as`} value={face} options={faces} onChange={setFace} />
          {face === 'write' ? (
            <TextArea {...ties} rows={rowsFor(notes)} value={notes} onChange={change} />
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
