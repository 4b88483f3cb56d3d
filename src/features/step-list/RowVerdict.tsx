import { selectPreviewCell } from '../../state/selectors/plan';
import { useEditor } from '../../state/useEditor';
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

/** What the row does in the environment of the preview; pressing it tells why. */
export function RowVerdict({ row, called, tabIndex, onWhy }: RowVerdictProps) {
  const cell = useEditor((state) => selectPreviewCell(state, row.stepId, row.actionId));
  if (cell === null) return null;
  return (
    <button
      type="button"
      className={styles.verdict}
      tabIndex={tabIndex}
      aria-label={`${cell.label}: why, ${called}`}
      title={cell.sentence}
      onClick={() => onWhy(row)}
    >
      <VerdictMark verdict={cell.verdict} label={cell.label} isAssumed={cell.assumed === true} />
    </button>
  );
}
