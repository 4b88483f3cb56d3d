import { type MouseEvent, memo, type TouchEvent } from 'react';
import { counted, type PlanCell } from '../../core/index';
import { Icon } from '../../ui/Icon';
import { VerdictMark } from '../../ui/VerdictMark';
import styles from './Tree.module.css';
import { holdsLines, type TreeRow } from './treeRows';

export interface TreeLineProps {
  readonly row: TreeRow;
  readonly isOpen: boolean;
  readonly together: TreeRow['together'];
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly isDragged: boolean;
  readonly isJustMoved: boolean;
  readonly cell: PlanCell | null;
  /** The number it had before a person moved it. */
  readonly was: string | null;
  readonly isFound: boolean;
  /** Distance from the first row in pixels; null when rows simply follow each other. */
  readonly top: number | null;
  /** The pointer is down where it may begin to drag the row. */
  readonly onGrab: (event: MouseEvent | TouchEvent) => void;
  readonly onPick: (row: TreeRow, event: MouseEvent) => void;
  readonly onFocus: (row: TreeRow) => void;
  readonly onFold: (row: TreeRow) => void;
}

/** One row of the tree. With a mouse all of it drags, by touch only the handle, so that the list can be scrolled. */
export const TreeLine = memo(function TreeLine(props: TreeLineProps) {
  const { row, isOpen, together, isSelected, isTabStop, isDragged, isJustMoved, cell, was, isFound, top } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree answers the keys of its rows
    <div
      className={styles.row}
      role="treeitem"
      data-row={row.key}
      data-child={row.actionId !== null || undefined}
      data-together={together ?? undefined}
      data-dragged={isDragged || undefined}
      data-moved={was !== null || undefined}
      data-just-moved={isJustMoved || undefined}
      data-found={isFound || undefined}
      aria-label={spokenName(row, was)}
      aria-description={cell?.label}
      aria-level={row.actionId === null ? 1 : 2}
      aria-posinset={row.position}
      aria-setsize={row.of}
      aria-selected={isSelected}
      aria-expanded={holdsLines(row) ? isOpen : undefined}
      tabIndex={isTabStop ? 0 : -1}
      style={top === null ? undefined : { position: 'absolute', insetInline: 0, top }}
      onMouseDown={props.onGrab}
      onClick={(event) => props.onPick(row, event)}
      onFocus={() => props.onFocus(row)}
    >
      <span className={styles.handle} aria-hidden="true" onTouchStart={props.onGrab}>
        <Icon name="grip" />
      </span>
      <span className={styles.number}>{row.number}</span>
      <span className={styles.name}>
        <span className={styles.word} title={row.name}>
          {row.name}
        </span>
        {row.startsTogether && <span className={styles.note}>with previous</span>}
        {holdsLines(row) && (
          // For folding by pointer; by keyboard the arrows fold, so it is not a button of its own.
          <span
            className={styles.fold}
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              props.onFold(row);
            }}
          >
            <Icon name={isOpen ? 'collapse' : 'expand'} size={14} />
            {row.children > 0 ? `${row.children} actions` : counted(row.inside.length, 'step')}
          </span>
        )}
      </span>
      {was !== null && <span className={styles.was}>was {was}</span>}
      {cell !== null && (
        <span className={styles.verdict} aria-hidden="true" title={cell.label}>
          <VerdictMark verdict={cell.verdict} look="sign" />
        </span>
      )}
    </div>
  );
});

/** "3 Seed reference data, moved, was 14". */
function spokenName({ number, name, startsTogether, children, inside }: TreeRow, was: string | null): string {
  const notes = [
    startsTogether ? ', with previous' : '',
    children > 0 ? `, ${children} actions` : '',
    inside.length > 0 ? `, ${counted(inside.length, 'step')} of a template` : '',
    was === null ? '' : `, moved, was ${was}`,
  ];
  return `${number} ${name}${notes.join('')}`;
}
