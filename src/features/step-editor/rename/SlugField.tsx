import { useState } from 'react';
import { setSlug } from '../../../core/index';
import { useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { CommitInput } from '../../../ui/CommitInput';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import type { Subject } from '../subject';
import styles from './Rename.module.css';

/** The slug, by which files and links know the step; changed only on purpose. */
export function SlugField({ subject }: { readonly subject: Subject }) {
  const { step, action, isChild } = subject;
  const { getState } = useEditorStore();
  const [isChanging, setChanging] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const actionId = isChild && action !== null ? action.id : null;
  const slug = isChild && action !== null ? action.slug : step.slug;
  return (
    <Field
      label="Slug"
      error={problem}
      help={
        isChanging ? 'Links and the history of the file use the slug; they will not find a changed one.' : undefined
      }
    >
      {(ties) => (
        <div className={styles.slug}>
          {isChanging ? (
            <CommitInput
              {...ties}
              code
              value={slug}
              onProblem={setProblem}
              onCommit={(text) =>
                getState().edit(`Change the slug of "${step.name}"`, (before) =>
                  setSlug(before, step.id, actionId, text.trim()),
                )?.message ?? null
              }
            />
          ) : (
            <>
              <TextInput {...ties} code readOnly value={slug} onChange={() => {}} />
              <Button look="quiet" aria-label="Change the slug" onClick={() => setChanging(true)}>
                Change…
              </Button>
            </>
          )}
        </div>
      )}
    </Field>
  );
}
