import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './OpenList.module.css';

/** What a process without steps says (ux.md 5.7). */
export function EmptyList({ onAdd }: { readonly onAdd: () => void }) {
  const fileName = useEditor((state) => selectDocument(state)?.file.name ?? '');
  const wasEmpty = useEditor((state) => selectDocument(state)?.savedProcess.steps.length === 0);
  return (
    <div className={styles.empty}>
      <p>No steps yet. A process is a list of steps that run from top to bottom.</p>
      {wasEmpty && <p>The file '{fileName}' has no steps.</p>}
      <Button look="main" icon="add" onClick={onAdd}>
        Add a step
      </Button>
    </div>
  );
}
