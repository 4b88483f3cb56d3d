import { type CSSProperties, memo } from 'react';
import type { PlanCell, ProcessRow } from '../../core/index';
import { Icon } from '../../ui/Icon';
import { VerdictMark } from '../../ui/VerdictMark';
import styles from './Matrix.module.css';
import type { MatrixColumn } from './matrixColumns';

export interface MatrixCellProps {
  readonly column: MatrixColumn;
  readonly line: ProcessRow;
  readonly cell: PlanCell | null;
  readonly place: string;
  readonly colIndex: number;
  /** The first of its line in the page, which says where the line begins; the others follow it. */
  readonly isFirst: boolean;
  readonly inPreview: boolean;
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  /** What it says on the other side of a comparison, if that differs; null if nothing is marked. */
  readonly before: string | null;
  /** The plan's note on it; null if there is none. */
  readonly remark: string | null;
}

/** One verdict; Enter or a click opens its reasons. Its name is the whole sentence. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { column, line, cell, place, colIndex, isFirst, inPreview, isTabStop, isOpen, before, remark } = props;
  return (
    <span
      className={styles.cell}
      role="gridcell"
      aria-colindex={colIndex}
      aria-selected={isOpen}
      style={isFirst ? ({ '--at': colIndex } as CSSProperties) : undefined}
      data-first={isFirst || undefined}
      data-preview={inPreview || undefined}
      data-marked={before !== null || undefined}
    >
      <button
        type="button"
        className={styles.verdict}
        data-place={place}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={nameOf(line, column, cell, before, remark)}
        title={hintOf(cell, before, remark)}
      >
        {cell !== null && (
          <VerdictMark look="plain" verdict={cell.verdict} label={cell.label} isAssumed={cell.assumed === true} />
        )}
        {remark !== null && <Icon name="info" size={13} />}
      </button>
    </span>
  );
});

/** The tip: a verdict that may be cut off, what it said before, and the note. */
function hintOf(cell: PlanCell | null, before: string | null, remark: string | null): string | undefined {
  const whole = cell !== null && cell.label.length > longLabel ? `${cell.label}.` : '';
  return [whole, before === null ? '' : `Was: ${before}.`, remark ?? ''].filter(Boolean).join(' ') || undefined;
}

/** Characters of a verdict that fit into the narrowest column. */
const longLabel = 12;

function nameOf(
  line: ProcessRow,
  column: MatrixColumn,
  cell: PlanCell | null,
  before: string | null,
  remark: string | null,
): string {
  const where = column.title === column.environment ? column.environment : `${column.environment}, ${column.title}`;
  if (cell === null) return `${line.number} ${line.name} in ${where}: nothing to do`;
  const was = before === null ? '' : ` Changed, it was: ${before}.`;
  const noted = remark === null ? '' : ` ${remark}`;
  return `${line.number} ${line.name} in ${where}: ${cell.label}. ${cell.sentence}${was}${noted} Press Enter for the reasons.`;
}
