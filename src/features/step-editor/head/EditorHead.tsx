import { useCallback, useEffect, useRef } from 'react';
import { rowKey, type TypeKnowledge, typeKnowledgeOf } from '../../../core/index';
import { selectField } from '../../../state/selectors/view';
import { useEditor } from '../../../state/useEditor';
import { useKnownTemplates } from '../knownTemplates';
import { useShown, useShownRow } from '../shownRow';
import { isDisabled, titleOf } from '../subject';
import { useForm } from '../what/form/useActionForm';
import styles from './EditorHead.module.css';
import { HeadButtons } from './HeadButtons';
import { inheritedFacts, kindLine } from './headWords';
import { PlaceLine } from './PlaceLine';
import { StepLink } from './StepLink';
import { TypeNotice } from './TypeNotice';
import { VerdictNote } from './VerdictNote';

export interface EditorHeadProps {
  /** Opens or folds all sections. */
  readonly onFoldAll: (folded: boolean) => void;
}

/** Name, place and kind of the step, its verdict in the preview environment, and its commands. */
export function EditorHead({ onFoldAll }: EditorHeadProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const name = useShown(titleOf);
  const off = useShown(isDisabled);
  const isChild = useShown((shown) => shown.isChild);
  const goesWith = useEditor((state) => selectField(state) === null);
  const key = rowKey(useShownRow().row);
  const focusTitle = useCallback(() => title.current?.focus(), []);

  // Opening a step from the list moves on to its heading only when the list asked for it by leaving focus on the page.
  useEffect(() => {
    if (key !== '' && goesWith && document.activeElement === document.body) title.current?.focus();
  }, [key, goesWith]);

  return (
    <header className={styles.head}>
      <PlaceLine />
      <div className={styles.line}>
        <div className={styles.titles}>
          <h1 className={styles.title} tabIndex={-1} ref={title} data-off={off || undefined}>
            {name}
          </h1>
          <Kind />
          {isChild && <FromStep />}
        </div>
        <HeadButtons onFoldAll={onFoldAll} focusTitle={focusTitle} />
      </div>
      <Notice />
      <VerdictNote />
    </header>
  );
}

function Kind() {
  const form = useForm();
  const known = useTypeKnowledge();
  const words = useShown((shown) =>
    [...kindLine(shown, form, known), ...(isDisabled(shown) ? ['disabled'] : [])].join(' · '),
  );
  return <p className={styles.meta}>{words}</p>;
}

function Notice() {
  const known = useTypeKnowledge();
  const { builtin } = useKnownTemplates();
  // Without the template list nothing is known of any type.
  return known !== null && builtin.templates.length > 0 ? <TypeNotice known={known} /> : null;
}

/** What is known of the kind of the action; null without one. */
function useTypeKnowledge(): TypeKnowledge | null {
  const { builtin, formless } = useKnownTemplates();
  return useShown(({ action }) => (action === null ? null : typeKnowledgeOf(action, builtin.templates, formless)));
}

/** What the step decides for its child action. */
function FromStep() {
  const number = useShown(({ stepIndex }) => stepIndex + 1);
  const name = useShown(({ step }) => step.name);
  const facts = useShown(({ step, content }) => inheritedFacts(step, content.model).join(' · '));
  return (
    <p className={styles.meta}>
      From step {number}: {facts} <StepLink label={`Open step ${number} ${name}`}>Open</StepLink>
    </p>
  );
}
