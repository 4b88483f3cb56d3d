import { counted, type Plan } from '../../core/index';
import { isChanged } from '../../state/selectors/changes';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './PlanSummary.module.css';
import { useMarks } from './useMarks';

/** Plans of more cells are not computed a second time unasked. */
const mostCells = 5_000;

export interface SinceFileProps {
  readonly plan: Plan;
  readonly onMark: () => void;
}

/** What the edits since the file come to: how many verdicts change, which may be none. */
export function SinceFile({ plan, onMark }: SinceFileProps) {
  const isEdited = useEditor((state) => {
    const document = selectDocument(state);
    return document !== null && isChanged(document);
  });
  const isSmall = plan.rows.length * plan.environments.length <= mostCells;
  const marks = useMarks(plan, isEdited && isSmall ? 'file' : 'nothing');
  if (!isEdited || marks === null) return null;
  const changed = [...marks.values()].flat().filter((mark) => mark !== null).length;
  return (
    <p className={styles.assumes} role="status">
      {changed === 0 ? (
        'Since the file: no verdict changes.'
      ) : (
        <>
          Since the file: {counted(changed, 'verdict changes', 'verdicts change')}.{' '}
          <Button look="link" onClick={onMark}>
            Mark them
          </Button>
        </>
      )}
    </p>
  );
}
