import { DndContext, DragOverlay } from '@dnd-kit/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type MovingRow, type PlanCell, type RowId, rowKey } from '../../core/index';
import { Icon } from '../../ui/Icon';
import { Grabbing } from './Grabbing';
import { InsideTreeLine } from './InsideTreeLine';
import styles from './Tree.module.css';
import { TreeLine } from './TreeLine';
import type { InsideRow, TreeRow } from './treeRows';
import { useLineHeight } from './useLineHeight';
import type { Reorder } from './useReorder';
import { type DragGoal, useTreeDrag } from './useTreeDrag';

/** Up to this many lines all are rendered. */
const windowedFrom = 100;

/** Lets the pane put the focus on a row, or only show it. */
export interface TreeHandle {
  focus(key: string): void;
  reveal(key: string): void;
}

export interface TreeProps {
  readonly id: string;
  readonly reorder: Reorder;
  /** The line the find box is at. */
  readonly found: string | null;
  /** The verdict of a row in the environment on screen; null if unknown. */
  readonly cellOf: (row: RowId) => PlanCell | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly ref: Ref<TreeHandle>;
}

/**
 * The lines as an ARIA tree with one tab stop; rows drag by mouse, and by their handle on touch. A step of a process
 * template is a line that stands for the row it moves with.
 */
export function Tree({ id, reorder, found, cellOf, onKeyDown, ref }: TreeProps) {
  const { lines, selected, active, folded, was, justMoved } = reorder;
  const scroller = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);
  const lineHeight = useLineHeight();
  const drag = useTreeDrag(reorder, inner, scroller, lineHeight, (key) => setWanted({ key }));
  const { dragged, goal } = drag;
  const windowed = lines.length > windowedFrom;
  const tabStop = useMemo(
    () => (lines.some(({ key }) => key === active) ? active : (lines[0]?.key ?? null)),
    [lines, active],
  );
  const draggedKeys = useMemo(() => new Set(dragged?.rows.map(rowKey)), [dragged]);
  const kept = useMemo(
    () => lines.flatMap(({ key }, at) => (key === tabStop || draggedKeys.has(key) ? [at] : [])),
    [lines, tabStop, draggedKeys],
  );
  const window = useVirtualizer({
    count: lines.length,
    enabled: windowed,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 12,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
  });

  const reveal = useCallback(
    (key: string) => {
      const at = lines.findIndex((line) => line.key === key);
      if (at === -1 || scroller.current === null) return;
      showLine(scroller.current, (inner.current?.offsetTop ?? 0) + at * lineHeight, lineHeight);
    },
    [lines, lineHeight],
  );
  useImperativeHandle(ref, () => ({ focus: (key) => setWanted({ key }), reveal }), [reveal]);
  useLayoutEffect(() => {
    if (wanted === null) return;
    reveal(wanted.key);
    const line = inner.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.key)}"]`);
    line?.focus({ preventScroll: true });
    if (line || !lines.some(({ key }) => key === wanted.key)) setWanted(null);
  });
  const start = useRef(tabStop);
  useLayoutEffect(() => {
    if (start.current !== null) reveal(start.current);
    start.current = null;
  }, [reveal]);
  // A moved or found row stays in view, also when the effects or the find box take some of the room.
  const marked = [...justMoved][0] ?? found ?? undefined;
  useEffect(() => {
    const element = scroller.current;
    if (marked === undefined || element === null) return;
    reveal(marked);
    const watch = new ResizeObserver(() => reveal(marked));
    watch.observe(element);
    return () => watch.disconnect();
  }, [marked, reveal]);

  const latest = useRef(reorder);
  useEffect(() => {
    latest.current = reorder;
  });
  const pick = useCallback((row: TreeRow, event: MouseEvent, inside: InsideRow | null = null) => {
    const now = latest.current;
    if (event.shiftKey) now.selectThrough(row.key);
    else if (event.ctrlKey || event.metaKey) now.toggle(row.key);
    else now.select([row.key]);
    now.activate((inside ?? row).key);
  }, []);
  const activate = useCallback(({ key }: TreeRow | InsideRow) => latest.current.activate(key), []);
  const fold = useCallback((row: TreeRow) => {
    latest.current.fold(row.stepId, !latest.current.folded.has(row.stepId));
  }, []);

  const drawn = windowed
    ? window.getVirtualItems().map(({ index }) => ({ at: index, top: index * lineHeight }))
    : lines.map((_, at) => ({ at, top: null }));
  return (
    <DndContext {...drag.context}>
      <Grabbing ref={drag.grabbing} />
      <div className={styles.scroller} ref={scroller} style={{ '--line': `${lineHeight}px` } as CSSProperties}>
        <div className={styles.inner} ref={inner}>
          <div
            className={styles.tree}
            role="tree"
            id={id}
            aria-label="Order of the steps"
            aria-multiselectable="true"
            style={windowed ? { height: lines.length * lineHeight, position: 'relative' } : undefined}
            onKeyDown={onKeyDown}
          >
            {drawn.map(({ at, top }) => {
              const line = lines[at];
              if (line === undefined) return null;
              const { key, row, inside, together } = line;
              const shared = {
                together,
                isSelected: selected.has(row.key),
                isTabStop: key === tabStop,
                isDragged: draggedKeys.has(row.key) || (row.actionId !== null && draggedKeys.has(row.stepId)),
                isJustMoved: justMoved.has(row.key),
                isFound: key === found,
                was: was.get(row.key) ?? null,
                cell: cellOf(inside ?? row),
                top,
                onPick: pick,
                onFocus: activate,
              };
              return inside === null ? (
                <TreeLine
                  key={key}
                  row={row}
                  isOpen={!folded.has(row.stepId)}
                  onFold={fold}
                  onGrab={drag.grab}
                  {...shared}
                />
              ) : (
                <InsideTreeLine key={key} row={row} inside={inside} {...shared} />
              );
            })}
          </div>
          {goal !== null && <GoalLine goal={goal} lineHeight={lineHeight} />}
        </div>
      </div>
      <DragOverlay dropAnimation={null} zIndex={60}>
        {dragged !== null && (
          <div className={styles.lifted}>
            <Icon name="grip" />
            <span className={styles.liftedNumber}>{dragged.rows[0].number}</span>
            <span className={styles.word}>{dragged.rows[0].name}</span>
            <OtherDraggedRows rows={dragged.rows} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** Where the dragged rows would land, at their new level, in words; or why they cannot. */
function GoalLine({ goal, lineHeight }: { readonly goal: DragGoal; readonly lineHeight: number }) {
  const { line, isInside, move } = goal;
  return (
    <div
      className={styles.place}
      data-child={isInside || undefined}
      data-refused={!move.ok || undefined}
      style={{ top: line * lineHeight }}
    >
      <span className={styles.placeWord}>{move.ok ? move.short : move.reason}</span>
    </div>
  );
}

/** The other rows that move with the row under the pointer. */
function OtherDraggedRows({ rows }: { readonly rows: readonly MovingRow[] }) {
  const children = rows.reduce((sum, row) => sum + row.children, 0);
  const others = rows.length - 1;
  const words = [...(others > 0 ? [`+${others} more`] : []), ...(children > 0 ? [`+${children} actions`] : [])];
  return words.length === 0 ? null : <span className={styles.note}>{words.join(', ')}</span>;
}

function showLine(scroller: HTMLElement, top: number, height: number): void {
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + height > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = top + height - scroller.clientHeight;
}
