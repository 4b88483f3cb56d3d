import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import {
  type ActionForm,
  type DeploymentModel,
  type Process,
  rowKey,
  rowsOf,
  typeKnowledgeOf,
} from '../../../core/index';
import type { Matches } from '../../../rows/matchRows';
import { useMatchingRows } from '../../../rows/useMatchingRows';
import type { Selection } from '../../../state/openDocument';
import { selectField, selectFilter } from '../../../state/selectors/view';
import { useEditor, useEditorStore } from '../../../state/useEditor';
import { useTemplates } from '../../../state/useTemplates';
import { Button } from '../../../ui/Button';
import { isDisabled, type Subject, titleOf } from '../subject';
import styles from './EditorHead.module.css';
import { HeadButtons } from './HeadButtons';
import { inheritedFacts, kindLine } from './headWords';
import { StepWalk } from './StepWalk';
import { TypeNotice } from './TypeNotice';
import { VerdictNote } from './VerdictNote';

export interface EditorHeadProps {
  readonly subject: Subject;
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly form: ActionForm | null;
  /** Opens or folds all sections. */
  readonly onFoldAll: (folded: boolean) => void;
}

/** Name, place and kind of the step, what it does in the preview environment, and what can be done with the whole of it. */
export function EditorHead({ subject, process, model, form, onFoldAll }: EditorHeadProps) {
  const { step, action, isChild } = subject;
  const title = useRef<HTMLHeadingElement>(null);
  const off = isDisabled(subject);
  const goesWith = useEditor((state) => selectField(state) === null);
  const filter = useEditor(selectFilter);
  const matches = useMatchingRows(process, filter);
  const { builtin, formless } = useTemplates();
  const known = useMemo(
    () => (action === null ? null : typeKnowledgeOf(action, builtin.templates, formless)),
    [action, builtin.templates, formless],
  );
  const row: Selection = { stepId: step.id, actionId: isChild && action !== null ? action.id : null };
  const key = rowKey(row);

  // Opening a step from the list moves on to its heading only when the list asked for it by leaving focus on the page.
  useEffect(() => {
    if (key !== '' && goesWith && document.activeElement === document.body) title.current?.focus();
  }, [key, goesWith]);

  return (
    <header className={styles.head}>
      <div className={styles.place}>
        <p className={styles.position}>
          {isChild ? <Crumb subject={subject} /> : `Step ${subject.number} of ${process.steps.length}`}
          {matches !== null && ` · ${matchWords(process, matches, row)}`}
        </p>
        <StepWalk subject={subject} process={process} matches={matches} />
      </div>
      <div className={styles.line}>
        <div className={styles.titles}>
          <h1 className={styles.title} tabIndex={-1} ref={title} data-off={off || undefined}>
            {titleOf(subject)}
          </h1>
          <p className={styles.meta}>{[...kindLine(subject, form, known), ...(off ? ['disabled'] : [])].join(' · ')}</p>
          {isChild && <FromStep subject={subject} model={model} />}
        </div>
        <HeadButtons
          row={row}
          process={process}
          off={off}
          onFoldAll={onFoldAll}
          focusTitle={() => title.current?.focus()}
        />
      </div>
      {/* Without the list nothing is known, which says nothing of the type. */}
      {known !== null && builtin.templates.length > 0 && <TypeNotice known={known} />}
      <VerdictNote subject={subject} />
    </header>
  );
}

/** "2 of 3 matching": where the row stands among those the filter leaves. */
function matchWords(process: Process, { rows }: Matches, row: Selection): string {
  const left = rowsOf(process).filter((each) => rows.has(rowKey(each)));
  const at = left.findIndex((each) => rowKey(each) === rowKey(row));
  return at < 0 ? `not among the ${left.length} matching` : `${at + 1} of ${left.length} matching`;
}

/** "Step 7 Deploy web / action 7.3", the step as a way to it. */
function Crumb({ subject }: { readonly subject: Subject }) {
  const { step, stepIndex, number } = subject;
  return (
    <>
      <StepLink subject={subject}>{`Step ${stepIndex + 1} ${step.name}`}</StepLink>
      {` / action ${number}`}
    </>
  );
}

/** What the step decides for its child action. */
function FromStep({ subject, model }: { readonly subject: Subject; readonly model: DeploymentModel }) {
  const { step, stepIndex } = subject;
  return (
    <p className={styles.meta}>
      From step {stepIndex + 1}: {inheritedFacts(step, model).join(' · ')}{' '}
      <StepLink subject={subject} label={`Open step ${stepIndex + 1} ${step.name}`}>
        Open
      </StepLink>
    </p>
  );
}

interface StepLinkProps {
  readonly subject: Subject;
  readonly label?: string;
  readonly children: ReactNode;
}

function StepLink({ subject, label, children }: StepLinkProps) {
  const { getState } = useEditorStore();
  const open = () => {
    getState().changeView({ selection: { stepId: subject.step.id, actionId: null }, field: null });
  };
  return (
    <Button look="link" onClick={open} aria-label={label}>
      {children}
    </Button>
  );
}
