import { selectDocument } from '../../state/selectors/document';
import { selectModel } from '../../state/selectors/templates';
import { selectSelection } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import { EditorBody } from './EditorBody';
import styles from './StepEditor.module.css';
import { subjectOf } from './subject';

/** The step or child action chosen in the list, with everything that can be set on it. */
export function StepEditor() {
  const document = useEditor(selectDocument);
  const model = useEditor(selectModel);
  const selection = useEditor(selectSelection);
  if (document === null) return null;
  const subject = subjectOf(document.content.process, selection);
  if (subject === null) {
    return (
      <p className={styles.empty}>
        {document.content.process.steps.length === 0
          ? 'No steps yet. A process is a list of steps that run from top to bottom.'
          : 'Select a step to see and change what it does and when it runs.'}
      </p>
    );
  }
  return <EditorBody subject={subject} process={document.content.process} model={model} />;
}
