import { isSameRow, type PlanCell, type ProcessRow } from '../../core/index';
import { selectPanel } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import { VerdictMark } from '../../ui/VerdictMark';
import styles from './Matrix.module.css';
import type { MatrixColumn } from './matrixColumns';

export interface MatrixCellProps {
  readonly column: MatrixColumn;
  readonly line: ProcessRow;
  readonly cell: PlanCell | null;
  readonly place: string;
  readonly colIndex: number;
  readonly inLens: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

/** One verdict; Enter or a click opens its reasons. Its name is the whole sentence. */
export function MatrixCell(props: MatrixCellProps) {
  const { column, line, cell, place, colIndex, inLens, isTabStop, onFocus, onOpen } = props;
  const isOpen = useEditor((state) => {
    const panel = selectPanel(state);
    if (panel?.kind !== 'why' || !isSameRow(panel.cell, line)) return false;
    return panel.cell.environment === column.environment && panel.cell.target === column.target;
  });
  return (
    <span
      className={styles.cell}
      role="gridcell"
      aria-colindex={colIndex}
      aria-selected={isOpen}
      data-lens={inLens || undefined}
    >
      <button
        type="button"
        className={styles.verdict}
        data-place={place}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={nameOf(line, column, cell)}
        onFocus={onFocus}
        onClick={cell === null ? undefined : onOpen}
      >
        {cell !== null && (
          <VerdictMark look="plain" verdict={cell.verdict} label={cell.label} isAssumed={cell.assumed === true} />
        )}
      </button>
    </span>
  );
}

function nameOf(line: ProcessRow, column: MatrixColumn, cell: PlanCell | null): string {
  const where = column.title === column.environment ? column.environment : `${column.environment}, ${column.title}`;
  if (cell === null) return `${line.number} ${line.name} in ${where}: nothing to do`;
  return `${line.number} ${line.name} in ${where}: ${cell.label}. ${cell.sentence} Press Enter for the reasons.`;
}
