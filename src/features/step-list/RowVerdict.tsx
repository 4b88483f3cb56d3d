import { selectPreviewCell, selectPreviewRemark } from '../../state/selectors/plan';
import { useEditor } from '../../state/useEditor';
import { Icon } from '../../ui/Icon';
import { VerdictMark } from '../../ui/VerdictMark';
import styles from './RowLine.module.css';
import type { ShownRow } from './shownSteps';

export interface RowVerdictProps {
  readonly row: ShownRow;
  /** "step 7, Deploy web" */
  readonly called: string;
  readonly tabIndex: number;
  readonly onWhy: (row: ShownRow) => void;
}

/** The verdict of the row in the preview environment; pressing it shows the reasons. */
export function RowVerdict({ row, called, tabIndex, onWhy }: RowVerdictProps) {
  const cell = useEditor((state) => selectPreviewCell(state, row.stepId, row.actionId));
  const remark = useEditor((state) => (row.actionId === null ? selectPreviewRemark(state, row.stepId) : null));
  if (cell === null) return null;
  return (
    <button
      type="button"
      className={styles.verdict}
      tabIndex={tabIndex}
      aria-label={`${cell.label}: why, ${called}${remark === null ? '' : `. ${remark}`}`}
      title={remark === null ? cell.sentence : `${cell.sentence} ${remark}`}
      onClick={() => onWhy(row)}
    >
      {remark !== null && <Icon name="info" size={13} />}
      <VerdictMark verdict={cell.verdict} label={cell.label} isAssumed={cell.assumed === true} />
    </button>
  );
}
