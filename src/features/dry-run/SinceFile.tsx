import { counted, type Plan } from '../../core/index';
import { isChanged } from '../../state/selectors/changes';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './PlanSummary.module.css';
import { type Marks, useMarks } from './useMarks';

/** Plans with more cells are not computed a second time unless asked. */
const mostCells = 5_000;

export interface SinceFileProps {
  readonly plan: Plan;
  /** The marks of the edits, if the matrix shows them already. */
  readonly marks: Marks | null;
  /** False while other marks are computed: a newer trial plan replaces an older one. */
  readonly mayAsk: boolean;
  readonly onMark: () => void;
}

/** The effect of the edits since the file: how many verdicts change, possibly none. */
export function SinceFile({ plan, marks: shown, mayAsk, onMark }: SinceFileProps) {
  const isEdited = useEditor((state) => {
    const document = selectDocument(state);
    return document !== null && isChanged(document);
  });
  const isSmall = plan.rows.length * plan.environments.length <= mostCells;
  const own = useMarks(plan, isEdited && isSmall && mayAsk ? 'file' : 'nothing');
  const marks = shown ?? own;
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
