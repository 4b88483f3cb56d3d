import { renameAction } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './NameSection.module.css';
import { NotesField } from './NotesField';
import { RenameField } from './rename/RenameField';
import { SlugField } from './rename/SlugField';
import type { Subject } from './subject';

/** The name, which others refer to, the slug, and notes for people. */
export function NameSection({ subject }: { readonly subject: Subject }) {
  const { step, action, isChild } = subject;
  return (
    <>
      <RenameField subject={subject} />
      {!isChild && action !== null && action.name !== step.name && <TwoNames subject={subject} />}
      <SlugField subject={subject} />
      {action !== null && <NotesField step={step} action={action} />}
    </>
  );
}

/** A plain step whose action is called something else in the file (ux.md 6.1). */
function TwoNames({ subject }: { readonly subject: Subject }) {
  const { step, action } = subject;
  const { getState } = useEditorStore();
  if (action === null) return null;
  return (
    <p className={styles.note}>
      The file has two names for this step: "{step.name}" for the step, "{action.name}" for its action.{' '}
      <Button
        look="link"
        onClick={() =>
          void getState().edit(`Give "${step.name}" one name`, (before) =>
            renameAction(before, step.id, action.id, step.name),
          )
        }
      >
        Use one name
      </Button>
    </p>
  );
}
