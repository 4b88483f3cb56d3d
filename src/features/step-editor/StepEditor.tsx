import { selectDocument, selectProcess } from '../../state/selectors/document';
import { selectSelection } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import { EditorBody } from './EditorBody';
import { FollowTemplates } from './knownTemplates';
import styles from './StepEditor.module.css';
import { ShownRow } from './shownRow';
import { subjectOf } from './subject';
import { ActionFormOf } from './what/form/ActionFormOf';

/** The step or child action chosen in the list, with everything that can be set on it. */
export function StepEditor() {
  const hasDocument = useEditor((state) => selectDocument(state) !== null);
  const hasSteps = useEditor((state) => (selectProcess(state)?.steps.length ?? 0) > 0);
  const stepId = useEditor((state) => {
    const process = selectProcess(state);
    return process === null ? null : (subjectOf(process, selectSelection(state))?.step.id ?? null);
  });
  const actionId = useEditor((state) => selectSelection(state)?.actionId ?? null);
  if (!hasDocument) return null;
  if (stepId === null) {
    return (
      <p className={styles.empty}>
        {hasSteps
          ? 'Select a step to see and change what it does and when it runs.'
          : 'No steps yet. A process is a list of steps that run from top to bottom.'}
      </p>
    );
  }
  return (
    <ShownRow stepId={stepId} actionId={actionId}>
      <FollowTemplates>
        <ActionFormOf>
          <EditorBody />
        </ActionFormOf>
      </FollowTemplates>
    </ShownRow>
  );
}
