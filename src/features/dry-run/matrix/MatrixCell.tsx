import { type CSSProperties, memo } from 'react';
import type { PlanCell } from '../../../core/index';
import { Icon } from '../../../ui/Icon';
import { verdictSign } from '../../../ui/VerdictMark';
import styles from './Matrix.module.css';

export interface MatrixCellProps {
  /** The step and the column, as its name begins. */
  readonly where: string;
  readonly cell: PlanCell | null;
  readonly place: string;
  readonly colIndex: number;
  /** It does not follow the cell before it in the page, so it says itself where it stands. */
  readonly isApart: boolean;
  readonly inPreview: boolean;
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  /** What it says on the other side of a comparison, if that differs; null if nothing is marked. */
  readonly before: string | null;
  /** The plan's note on it; null if there is none. */
  readonly remark: string | null;
}

/**
 * One verdict; Enter or a click opens its reasons. Its name is the whole sentence. There are hundreds in the page, so it has no
 * element more than it needs.
 */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { where, cell, place, colIndex, isApart, inPreview, isTabStop, isOpen, before, remark } = props;
  const sign = cell === null ? null : verdictSign(cell.verdict, cell.assumed === true);
  // A long label gives way to what stands behind it, for which it needs an element of its own.
  const isFollowed = before !== null || remark !== null;
  return (
    <span
      className={styles.cell}
      role="gridcell"
      aria-colindex={colIndex}
      aria-selected={isOpen}
      style={isApart ? ({ '--at': colIndex } as CSSProperties) : undefined}
      data-apart={isApart || undefined}
      data-preview={inPreview || undefined}
      data-marked={before !== null || undefined}
    >
      <button
        type="button"
        className={sign === null ? styles.verdict : `${styles.verdict} ${sign.className}`}
        data-tone={sign?.tone}
        data-beside={isFollowed || undefined}
        data-long={isLong(cell) || undefined}
        data-place={place}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={nameOf(where, cell, before, remark)}
        title={hintOf(cell, before, remark)}
      >
        {sign !== null && <Icon name={sign.icon} size={13} />}
        {isFollowed ? <span className={styles.word}>{cell?.label}</span> : cell?.label}
        {remark !== null && <Icon name="info" size={13} />}
      </button>
    </span>
  );
});

/** The tip: a verdict that may be cut off, what it said before, and the note. */
function hintOf(cell: PlanCell | null, before: string | null, remark: string | null): string | undefined {
  const whole = cell !== null && isLong(cell) ? `${cell.label}.` : '';
  return [whole, before === null ? '' : `Was: ${before}.`, remark ?? ''].filter(Boolean).join(' ') || undefined;
}

/** Whether a verdict may not fit into the narrowest column. */
function isLong(cell: PlanCell | null): boolean {
  return cell !== null && cell.label.length > 12;
}

function nameOf(where: string, cell: PlanCell | null, before: string | null, remark: string | null): string {
  if (cell === null) return `${where}: nothing to do`;
  const was = before === null ? '' : ` Changed, it was: ${before}.`;
  const noted = remark === null ? '' : ` ${remark}`;
  return `${where}: ${cell.label}. ${cell.sentence}${was}${noted} Press Enter for the reasons.`;
}
