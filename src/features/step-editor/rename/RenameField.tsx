import { type FocusEvent, useState } from 'react';
import { checkActionName, checkStepName, renameEverywhere, slugOf } from '../../../core/index';
import { selectDocument } from '../../../state/selectors/document';
import { useEditor, useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import { type Subject, titleOf } from '../subject';
import styles from './Rename.module.css';
import { RenameQuestion } from './RenameQuestion';
import { renameWords } from './renameWords';

/**
 * The name of a step or action. It counts once the field is left or Enter is pressed, since others refer to it: typed
 * letter by letter it would for a moment be a name that other references mean. Escape brings the old one back.
 */
export function RenameField({ subject }: { readonly subject: Subject }) {
  const { step, action, isChild } = subject;
  const content = useEditor((state) => selectDocument(state)?.content ?? null);
  const { getState } = useEditorStore();
  const name = titleOf(subject);
  const slug = isChild && action !== null ? action.slug : step.slug;
  const actionId = isChild && action !== null ? action.id : null;
  const [draft, setDraft] = useState<{ readonly over: string; readonly text: string } | null>(null);
  const [updateReferences, setUpdate] = useState(true);
  const [alsoSlug, setAlsoSlug] = useState(false);
  // A change from elsewhere (undo) wins over what was typed before it.
  const text = draft !== null && draft.over === name ? draft.text : name;
  const to = text.trim();
  const isRenaming = to !== name;
  const problem =
    content === null || !isRenaming
      ? null
      : actionId === null
        ? checkStepName(content.process, to, step.id)
        : checkActionName(content.process, to, actionId);

  const commit = () => {
    if (!isRenaming || problem !== null) return;
    const newSlug = alsoSlug ? slugOf(to) : null;
    const refusal = getState().editBoth(`Rename "${name}" to "${to}"`, (both) =>
      renameEverywhere(both, { stepId: step.id, actionId, name: to, updateReferences, slug: newSlug }),
    );
    if (refusal === null) setDraft(null);
    const words = renameWords({ number: subject.number, to, slug: newSlug ?? slug, slugStays: newSlug === null });
    getState().notify(refusal?.message ?? words, {
      tone: refusal === null ? 'info' : 'error',
      undoable: refusal === null,
    });
  };
  const left = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) commit();
  };
  return (
    // The whole takes the focus on a click, so that answering the question does not count as leaving.
    <div className={styles.rename} role="group" aria-label="Name and what refers to it" tabIndex={-1} onBlur={left}>
      <Field label="Name" name="name" error={problem?.message}>
        {(ties) => (
          <TextInput
            {...ties}
            value={text}
            onChange={(next) => setDraft({ over: name, text: next })}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit();
              if (event.key === 'Escape' && isRenaming) {
                event.stopPropagation();
                setDraft(null);
              }
            }}
          />
        )}
      </Field>
      {isRenaming && problem === null && content !== null && (
        <RenameQuestion
          content={content}
          stepId={step.id}
          actionId={actionId}
          slug={slug}
          newSlug={slugOf(to)}
          updateReferences={updateReferences}
          onUpdate={setUpdate}
          alsoSlug={alsoSlug}
          onAlsoSlug={setAlsoSlug}
        >
          <Button look="main" onClick={commit}>
            Rename
          </Button>
          <Button look="quiet" onClick={() => setDraft(null)}>
            Keep the old name
          </Button>
        </RenameQuestion>
      )}
    </div>
  );
}
