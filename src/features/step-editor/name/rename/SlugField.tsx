import { useRef, useState } from 'react';
import { setSlugEverywhere } from '../../../../core/index';
import { useEditorStore } from '../../../../state/useEditor';
import { Button } from '../../../../ui/Button';
import { CommitInput } from '../../../../ui/CommitInput';
import { Field } from '../../../../ui/Field';
import { useTyped } from '../../../../ui/TypedTexts';
import { useShown } from '../../shownRow';
import { namedOf } from '../../subject';
import styles from './Rename.module.css';
import { useHasSlug } from './useHasSlug';

const consequence = 'Links and file history use the slug; they will not find a changed one.';

/** The slug, by which files and links know the step; changed only on purpose. */
export function SlugField() {
  const { getState } = useEditorStore();
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const { name, slug, stepId, actionId } = useShown(namedOf);
  // A slug that was being typed when the page closed is restored, and can be applied.
  const [isChanging, setChanging] = useState(useTyped('slug', slug).text !== null);
  const hasSlug = useHasSlug();
  const commit = (text: string) => {
    const refusal = getState().edit(`Change the slug of "${name}" to ${text.trim()}`, {
      all: (before) => setSlugEverywhere(before, stepId, actionId, text.trim()),
    });
    setChanging(refusal !== null);
    return refusal?.message ?? null;
  };
  const change = () => {
    setChanging(true);
    const input = field.current?.querySelector('input');
    input?.focus();
    input?.select();
  };
  return (
    <Field
      label="Slug"
      name="slug"
      error={problem}
      help={hasSlug ? isChanging && consequence : 'Made from the name; the file has no slugs.'}
    >
      {(ties) => (
        <div className={styles.slug} ref={field}>
          <CommitInput
            {...ties}
            field="slug"
            code
            readOnly={!isChanging}
            value={slug}
            onProblem={setProblem}
            onCommit={commit}
          />
          {hasSlug && !isChanging && (
            <Button look="quiet" aria-label="Change the slug" onClick={change}>
              Change…
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
