import { memo } from 'react';
import type { ProcessRow } from '../../../core/index';
import { Icon } from '../../../ui/Icon';
import type { Marks } from '../useMarks';
import { type DrawnColumns, placesOf } from './gridWindow';
import styles from './Matrix.module.css';
import { MatrixCell } from './MatrixCell';
import { type MatrixColumn, nameOf } from './matrixColumns';
import type { MatrixRow } from './visibleRows';

export interface MatrixLineProps {
  readonly row: MatrixRow;
  readonly line: ProcessRow;
  readonly index: number;
  /** Distance from the first row in pixels. */
  readonly top: number;
  readonly columns: readonly MatrixColumn[];
  readonly previewEnvironment: string | null;
  readonly activeColumn: number | null;
  readonly isFolded: boolean;
  /** The columns that are in the page. */
  readonly drawn: DrawnColumns;
  /** The cell of this line whose reasons are open, or null. */
  readonly open: { readonly environment: string; readonly target: string | null } | null;
  readonly marks: Marks | null;
}

/** One step or child action over all columns. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, line, index, top, columns, previewEnvironment, activeColumn, isFolded, drawn, open, marks } = props;
  return (
    <div className={styles.line} role="row" aria-rowindex={index + 2} style={{ top }}>
      <span
        className={styles.step}
        role="rowheader"
        aria-colindex={1}
        data-level={row.level === 0 ? undefined : row.level}
      >
        <span className={styles.number}>{line.number}</span>
        <span
          className={styles.name}
          title={line.template === undefined ? line.name : `${line.name}\nprocess template ${line.template}`}
        >
          {line.name}
          {line.template !== undefined && <span className={styles.template}> {line.template}</span>}
        </span>
        {row.below !== null && (
          <button
            type="button"
            className={styles.fold}
            data-place={`${index}:-1`}
            tabIndex={activeColumn === -1 ? 0 : -1}
            aria-expanded={!isFolded}
            aria-label={`${row.below === 'steps' ? 'Steps' : 'Actions'} of ${line.name}`}
            data-fold={line.stepId}
          >
            <Icon name={isFolded ? 'expand' : 'collapse'} size={14} />
          </button>
        )}
      </span>
      {placesOf(drawn).map((at, nth, places) => {
        const column = columns[at];
        if (column === undefined) return null;
        return (
          <MatrixCell
            key={column.key}
            where={`${line.number} ${line.name} in ${nameOf(column)}`}
            cell={column.cells[row.at] ?? null}
            place={`${index}:${at}`}
            colIndex={at + 2}
            isApart={at !== (places[nth - 1] ?? -1) + 1}
            inPreview={column.environment === previewEnvironment}
            isTabStop={activeColumn === at}
            isOpen={open !== null && open.environment === column.environment && open.target === column.target}
            remark={line.actionId === null ? (column.remarks?.get(line.stepId) ?? null) : null}
            before={column.target === null ? (marks?.get(column.environment)?.[row.at] ?? null) : null}
          />
        );
      })}
    </div>
  );
});
