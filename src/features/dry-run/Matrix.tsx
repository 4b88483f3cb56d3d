import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Plan, rowKey } from '../../core/index';
import { selectPanel } from '../../state/selectors/view';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { CellMenu, type CellMenuProps } from './CellMenu';
import { ColumnHead } from './ColumnHead';
import styles from './Matrix.module.css';
import { MatrixLine } from './MatrixLine';
import type { Opening } from './matrixColumns';
import { shownEnvironment } from './shownEnvironment';
import { useColumnWindow } from './useColumnWindow';
import { type GridPlace, useGridKeys } from './useGridKeys';
import { useLineHeight } from './useLineHeight';
import type { Marks } from './useMarks';
import { useMatrixColumns } from './useMatrixColumns';
import { type RowsShown, visibleRows } from './visibleRows';

export interface MatrixProps {
  readonly plan: Plan;
  readonly shown: RowsShown;
  /** True while a newer plan is computed: the cells stay, dimmed. */
  readonly stale: boolean;
  readonly marks: Marks | null;
}

/** Minimum readable widths of columns, in pixels; more columns than fit are scrolled. */
const leastWidths = { step: 190, column: 152, narrowStep: 120, narrowColumn: 132 };

/** Below this many rows all are rendered, so that the browser's own search finds them. */
const windowedFrom = 80;

/** How many lines of a larger plan are rendered first. */
const firstLines = 8;

/** Steps × environments as an ARIA grid; a column opens to roles or targets. */
export function Matrix({ plan, shown, stale, marks }: MatrixProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [openings, setOpenings] = useState<ReadonlyMap<string, Opening>>(new Map());
  const preview = useEditor((state) => state.preview.environment);
  const previewEnvironment = shownEnvironment(plan, preview)?.environment ?? null;
  const store = useEditorStore();
  const columns = useMatrixColumns(plan, openings);
  const rows = useMemo(() => visibleRows(plan, shown, folded, marks), [plan, shown, folded, marks]);

  const scroller = useRef<HTMLDivElement>(null);
  const windowed = rows.length > windowedFrom;
  const lineHeight = useLineHeight(scroller, windowed);
  const isBegun = useIsBegun();
  const window = useVirtualizer({
    count: rows.length,
    enabled: windowed,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 4,
    useFlushSync: false,
    // The upper part is rendered at once; the rest of a large plan follows, line by line.
    rangeExtractor: (range) => {
      const wanted = defaultRangeExtractor(range);
      return isBegun ? wanted : wanted.slice(0, firstLines);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes that were guessed with another height are void
  useLayoutEffect(() => window.measure(), [window, lineHeight]);
  const { drawn: drawnColumns, reveal: revealColumn } = useColumnWindow({
    scroller,
    count: columns.length,
    width: leastWidths.column,
    before: leastWidths.step,
  });
  const reveal = ({ row, column }: GridPlace) => {
    if (windowed && row >= 0) window.scrollToIndex(row);
    revealColumn(column);
  };
  const folds = (row: number) => (rows[row]?.below ?? null) !== null;
  // A phone shows only the columns of the preview: the one tab stop must be among them.
  const firstShown = Math.max(
    0,
    columns.findIndex((column) => column.environment === previewEnvironment),
  );
  // The column of the environment chosen above is scrolled into view, also in a plan wider than the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice moves the columns
  useEffect(() => {
    revealColumn(firstShown);
    const head = scroller.current?.querySelector('[role="columnheader"][data-preview]');
    head?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [previewEnvironment]);
  const keys = useGridKeys({
    grid: scroller,
    rows: rows.length,
    columns: columns.length,
    reveal,
    folds,
    home: firstShown,
  });

  const openColumn = useCallback(
    (environment: string, opening: Opening | null) => setOpenings((old) => openingsWith(old, environment, opening)),
    [],
  );
  const open = useEditor(selectPanel);
  const openCell = open?.kind === 'why' ? open.cell : null;
  const [menu, setMenu] = useState<Pick<CellMenuProps, 'cell' | 'anchor'> | null>(null);

  // One handler for all cells: thousands of handlers would cost more than the rest of the matrix.
  function onClick({ target }: MouseEvent) {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
    const fold = button?.dataset['fold'];
    if (fold !== undefined) setFolded((old) => toggled(old, fold));
    else if (button !== null) explain(placeOf(button));
  }
  function onFocus({ target }: FocusEvent) {
    const place = target instanceof HTMLElement ? placeOf(target) : null;
    if (place !== null) keys.setActive(place);
  }
  function cellAt(place: GridPlace | null) {
    const column = place === null ? undefined : columns[place.column];
    const at = place === null || place.row < 0 ? undefined : rows[place.row]?.at;
    const row = at === undefined ? undefined : plan.rows[at];
    if (column === undefined || at === undefined || row === undefined || column.cells[at] == null) return null;
    return { stepId: row.stepId, actionId: row.actionId, environment: column.environment, target: column.target };
  }
  function explain(place: GridPlace | null) {
    const cell = cellAt(place);
    if (cell !== null) store.getState().changeView({ panel: { kind: 'why', cell } });
  }
  /** The second way to a cell: a right click, the menu key, or Shift+F10. */
  function openMenu(event: MouseEvent | KeyboardEvent) {
    const anchor = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
    const cell = anchor === null ? null : cellAt(placeOf(anchor));
    if (anchor === null || cell === null) return;
    event.preventDefault();
    setMenu({ cell, anchor });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(event);
  }

  const drawn = windowed
    ? window.getVirtualItems().map((item) => ({ at: item.index, top: item.start }))
    : rows.map((_, at) => ({ at, top: null }));
  const inPreview = columns.filter((column) => column.environment === previewEnvironment).length;
  const widths = {
    '--columns': `minmax(${leastWidths.step}px, 25%) repeat(${columns.length}, minmax(${leastWidths.column}px, 1fr))`,
    '--least-width': `${leastWidths.step + columns.length * leastWidths.column}px`,
    '--narrow-columns': `minmax(${leastWidths.narrowStep}px, 1fr) repeat(${inPreview}, ${leastWidths.narrowColumn}px)`,
    '--narrow-width': `${leastWidths.narrowStep + inPreview * leastWidths.narrowColumn}px`,
  } as CSSProperties;

  if (rows.length === 0) return <p className={styles.none}>{noRows[shown]}</p>;
  return (
    <>
      <div
        ref={scroller}
        className={styles.matrix}
        role="grid"
        aria-label="Plan: steps by environments"
        aria-description="Enter for the reasons of a cell, the menu key or Shift+F10 for what can be tried there"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        data-stale={stale || undefined}
        style={widths}
        onKeyDownCapture={keys.onKeyDownCapture}
        onClickCapture={onClick}
        onFocus={onFocus}
        onContextMenu={openMenu}
        onKeyDown={onKeyDown}
      >
        <div className={styles.heads} role="row" aria-rowindex={1}>
          <span className={styles.corner} role="columnheader" aria-colindex={1}>
            Step
          </span>
          {columns.slice(drawnColumns.first, drawnColumns.last + 1).map((column, offset) => (
            <ColumnHead
              key={column.key}
              column={column}
              at={drawnColumns.first + offset}
              opening={openings.get(column.environment) ?? null}
              inPreview={column.environment === previewEnvironment}
              isTabStop={keys.active.row === -1 && keys.active.column === drawnColumns.first + offset}
              onOpen={openColumn}
            />
          ))}
        </div>
        <div
          role="rowgroup"
          className={styles.rows}
          style={windowed ? { height: window.getTotalSize(), position: 'relative' } : undefined}
        >
          {drawn.map(({ at, top }) => {
            const row = rows[at];
            const line = row && plan.rows[row.at];
            if (!row || !line) return null;
            return (
              <MatrixLine
                key={`${line.stepId} ${line.actionId ?? ''}`}
                row={row}
                line={line}
                index={at}
                top={top}
                columns={columns}
                previewEnvironment={previewEnvironment}
                activeColumn={keys.active.row === at ? keys.active.column : null}
                isFolded={folded.has(line.stepId)}
                drawn={drawnColumns}
                open={openCell !== null && rowKey(openCell) === rowKey(line) ? openCell : null}
                marks={marks}
              />
            );
          })}
        </div>
      </div>
      {menu !== null && <CellMenu key={menu.anchor.dataset['place']} {...menu} onClosed={() => setMenu(null)} />}
    </>
  );
}

/** False while the first lines are drawn. */
function useIsBegun(): boolean {
  const [isBegun, setBegun] = useState(false);
  useEffect(() => startTransition(() => setBegun(true)), []);
  return isBegun;
}

const noRows: Record<RowsShown, string> = {
  all: '',
  differences: 'Every step does the same in all environments.',
  doubts: 'No step fails, is unknown or is without a target.',
  marked: 'Nothing comes out differently.',
};

/** The place of a button in the grid; null for any other element. */
function placeOf({ dataset }: HTMLElement): GridPlace | null {
  const [row, column] = (dataset['place'] ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

function openingsWith(
  old: ReadonlyMap<string, Opening>,
  environment: string,
  opening: Opening | null,
): ReadonlyMap<string, Opening> {
  const next = new Map(old);
  if (opening === null) next.delete(environment);
  else next.set(environment, opening);
  return next;
}
