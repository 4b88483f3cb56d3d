import { useState } from 'react';
import { type Action, type Step, setNotes } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Field } from '../../ui/Field';
import { Prose } from '../../ui/Prose';
import { Segments } from '../../ui/Segments';
import { TextArea } from '../../ui/TextInput';
import styles from './NotesField.module.css';

const lenses = [
  { value: 'write', label: 'Write' },
  { value: 'read', label: 'Preview' },
] as const;

/** Notes for people, in Markdown; HTML in them stays text. */
export function NotesField({ step, action }: { readonly step: Step; readonly action: Action }) {
  const { getState } = useEditorStore();
  const [lens, setLens] = useState<'write' | 'read'>('write');
  const notes = action.notes ?? '';
  return (
    <Field label="Notes" name="notes" help="Markdown: lists, bold, italics, code.">
      {(ties) => (
        <div className={styles.notes}>
          {notes.trim() !== '' && <Segments label="Notes" value={lens} options={lenses} onChange={setLens} />}
          {lens === 'read' && notes.trim() !== '' ? (
            <div className={styles.read} id={ties.id}>
              <Prose text={notes} />
            </div>
          ) : (
            <TextArea
              {...ties}
              rows={Math.min(14, Math.max(3, notes.split('\n').length + 1))}
              value={notes}
              onChange={(text) =>
                void getState().edit(
                  `Change the notes of "${action.name}"`,
                  (before) => setNotes(before, step.id, action.id, text),
                  { fold: `notes ${action.id}` },
                )
              }
            />
          )}
        </div>
      )}
    </Field>
  );
}
