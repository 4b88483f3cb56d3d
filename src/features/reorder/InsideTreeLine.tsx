import { type MouseEvent, memo } from 'react';
import { type PlanCell, rowLabel } from '../../core/index';
import { VerdictMark } from '../../ui/VerdictMark';
import styles from './Tree.module.css';
import type { InsideRow, TreeRow } from './treeRows';

export interface InsideTreeLineProps {
  /** The step that uses the process template. */
  readonly row: TreeRow;
  readonly inside: InsideRow;
  readonly together: TreeRow['together'];
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly isDragged: boolean;
  readonly isJustMoved: boolean;
  readonly isFound: boolean;
  /** The number of the step that uses the template before a person moved it. */
  readonly was: string | null;
  readonly cell: PlanCell | null;
  readonly top: number | null;
  readonly onPick: (row: TreeRow, event: MouseEvent, inside: InsideRow) => void;
  readonly onFocus: (inside: InsideRow) => void;
}

/** A step of a process template in the tree: read in its place, and moved with the step that uses the template. */
export const InsideTreeLine = memo(function InsideTreeLine(props: InsideTreeLineProps) {
  const { row, inside, together, isSelected, isTabStop, isDragged, isJustMoved, isFound, was, cell, top } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree answers the keys of its lines
    <div
      className={styles.row}
      role="treeitem"
      data-row={inside.key}
      data-child
      data-inside
      data-together={together ?? undefined}
      data-dragged={isDragged || undefined}
      data-moved={was !== null || undefined}
      data-just-moved={isJustMoved || undefined}
      data-found={isFound || undefined}
      data-selected={isSelected || undefined}
      aria-label={`${rowLabel(inside)}, of a template, moves with ${rowLabel(row)}`}
      aria-description={cell?.label}
      aria-level={2}
      aria-posinset={inside.position}
      aria-setsize={inside.of}
      tabIndex={isTabStop ? 0 : -1}
      style={top === null ? undefined : { position: 'absolute', insetInline: 0, top }}
      onClick={(event) => props.onPick(row, event, inside)}
      onFocus={() => props.onFocus(inside)}
    >
      <span className={styles.number}>{inside.number}</span>
      <span className={styles.name}>
        <span className={styles.word} title={inside.name}>
          {inside.name}
        </span>
      </span>
      {cell !== null && (
        <span className={styles.verdict} aria-hidden="true" title={cell.label}>
          <VerdictMark verdict={cell.verdict} look="sign" />
        </span>
      )}
    </div>
  );
});
