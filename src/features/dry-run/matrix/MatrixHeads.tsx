import { ColumnHead } from './ColumnHead';
import { type DrawnColumns, placesOf } from './gridWindow';
import styles from './Matrix.module.css';
import type { MatrixColumn, Opening } from './matrixColumns';

export interface MatrixHeadsProps {
  readonly columns: readonly MatrixColumn[];
  readonly drawn: DrawnColumns;
  readonly openings: ReadonlyMap<string, Opening>;
  readonly previewEnvironment: string | null;
  readonly activeColumn: number | null;
  /** The place of the heading whose menu is open. */
  readonly menuAt: string | null;
}

/** The row of headings, which stays in sight. */
export function MatrixHeads({ columns, drawn, openings, previewEnvironment, activeColumn, menuAt }: MatrixHeadsProps) {
  return (
    <div className={styles.heads} role="row" aria-rowindex={1}>
      <span className={styles.corner} role="columnheader" aria-colindex={1}>
        Step
      </span>
      {placesOf(drawn).map((at, nth, places) => {
        const column = columns[at];
        if (column === undefined) return null;
        return (
          <ColumnHead
            key={column.key}
            title={column.title}
            note={column.note}
            at={at}
            isApart={at !== (places[nth - 1] ?? -1) + 1}
            isOpened={openings.has(column.environment)}
            inPreview={column.environment === previewEnvironment}
            isTabStop={activeColumn === at}
            isMenuOpen={menuAt === `-1:${at}`}
          />
        );
      })}
    </div>
  );
}
