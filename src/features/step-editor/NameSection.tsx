import { renameAction, renameStep, setNotes } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Field } from '../../ui/Field';
import { TextArea, TextInput } from '../../ui/TextInput';
import { type Subject, titleOf } from './subject';
import { useDraft } from './useDraft';

/** The name, which others refer to, and notes for people. */
export function NameSection({ subject }: { readonly subject: Subject }) {
  const { step, action, isChild } = subject;
  const { getState } = useEditorStore();
  const key = `${step.id} ${isChild ? action?.id : ''}`;
  const name = titleOf(subject);
  const draft = useDraft(name, (text) =>
    getState().edit(
      `Rename to "${text.trim()}"`,
      (before) =>
        isChild && action !== null ? renameAction(before, step.id, action.id, text) : renameStep(before, step.id, text),
      { fold: `name ${key}` },
    ),
  );
  return (
    <>
      <Field
        label="Name"
        name="name"
        error={draft.error}
        help="Other steps that read its output by this name follow a change. The slug stays."
      >
        {(ties) => <TextInput {...ties} value={draft.text} onChange={draft.type} />}
      </Field>
      <Field label="Slug">
        {(ties) => <TextInput {...ties} code readOnly value={slugOfSubject(subject)} onChange={() => {}} />}
      </Field>
      {action !== null && (
        <Field label="Notes" name="notes">
          {(ties) => (
            <TextArea
              {...ties}
              value={action.notes ?? ''}
              onChange={(text) =>
                getState().edit(
                  `Change the notes of "${name}"`,
                  (before) => setNotes(before, step.id, action.id, text),
                  {
                    fold: `notes ${key}`,
                  },
                )
              }
            />
          )}
        </Field>
      )}
    </>
  );
}

function slugOfSubject({ step, action, isChild }: Subject): string {
  return isChild && action !== null ? action.slug : step.slug;
}
