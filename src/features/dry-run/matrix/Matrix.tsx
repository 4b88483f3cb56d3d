import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Plan, rowKey } from '../../../core/index';
import { useSeenAsStale } from '../../../rows/useSeenAsStale';
import type { CellAddress } from '../../../state/ports';
import { selectPanel } from '../../../state/selectors/view';
import { useEditor, useEditorStore } from '../../../state/useEditor';
import { useIsPhone } from '../../../ui/useIsPhone';
import { shownEnvironment } from '../shownEnvironment';
import type { Marks } from '../useMarks';
import { CellMenu } from './CellMenu';
import { sizesInStyle, useGridSizes } from './gridSizes';
import { HeadMenu } from './HeadMenu';
import styles from './Matrix.module.css';
import { MatrixHeads } from './MatrixHeads';
import { MatrixLine } from './MatrixLine';
import type { Opening } from './matrixColumns';
import { useDrawnLines } from './useDrawnLines';
import { type GridPlace, useGridKeys } from './useGridKeys';
import { useGridView } from './useGridView';
import { useMatrixColumns } from './useMatrixColumns';
import { type RowsShown, visibleRows } from './visibleRows';

export interface MatrixProps {
  readonly plan: Plan;
  readonly shown: RowsShown;
  readonly marks: Marks | null;
}

/** An open menu, and the button it belongs to. */
type OpenMenu = { readonly anchor: HTMLElement } & (
  | { readonly kind: 'cell'; readonly cell: CellAddress }
  | { readonly kind: 'head'; readonly environment: string }
);

/** Steps × environments as an ARIA grid; a column opens to roles or targets. While a newer plan is computed the cells stay. */
export const Matrix = memo(function Matrix({ plan, shown, marks }: MatrixProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [openings, setOpenings] = useState<ReadonlyMap<string, Opening>>(new Map());
  const preview = useEditor((state) => state.preview.environment);
  const previewEnvironment = shownEnvironment(plan, preview)?.environment ?? null;
  const isStale = useSeenAsStale();
  const store = useEditorStore();
  const all = useMatrixColumns(plan, openings);
  const isPhone = useIsPhone();
  // A phone shows one environment at a time: the one of the select above.
  const columns = useMemo(
    () => (isPhone ? all.filter(({ environment }) => environment === previewEnvironment) : all),
    [all, isPhone, previewEnvironment],
  );
  const rows = useMemo(() => visibleRows(plan, shown, folded, marks), [plan, shown, folded, marks]);

  const scroller = useRef<HTMLDivElement>(null);
  const sizes = useGridSizes();
  const home = Math.max(
    0,
    columns.findIndex((column) => column.environment === previewEnvironment),
  );
  const { view, reveal } = useGridView(scroller, sizes, home, rows.length > 0);
  // The column of the environment chosen above is scrolled into view, also in a plan wider than the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice moves the columns
  useEffect(() => reveal(-1, home), [previewEnvironment]);
  const keys = useGridKeys({
    grid: scroller,
    rows: rows.length,
    columns: columns.length,
    reveal: ({ row, column }) => reveal(row, column),
    folds: (row) => (rows[row]?.below ?? null) !== null,
    home,
  });
  const drawn = useDrawnLines({ rows: rows.length, columns: columns.length }, view, keys.active);

  const open = useEditor(selectPanel);
  const openCell = open?.kind === 'why' ? open.cell : null;
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const pressedMenu = useRef<string | null>(null);

  // One handler for all cells: thousands of handlers would cost more than the rest of the matrix.
  function onClick({ target }: MouseEvent) {
    const button = buttonAround(target);
    const place = button === null ? null : placeOf(button);
    if (button === null || place === null) return;
    const fold = button.dataset['fold'];
    if (fold !== undefined) setFolded((old) => toggled(old, fold));
    else if (place.row === -1) openHead(button, place);
    else explain(place);
  }
  function onFocus({ target }: FocusEvent) {
    const place = target instanceof HTMLElement ? placeOf(target) : null;
    if (place !== null) keys.setActive(place);
  }
  function cellAt(place: GridPlace | null): CellAddress | null {
    const column = place === null ? undefined : columns[place.column];
    const at = place === null || place.row < 0 ? undefined : rows[place.row]?.at;
    const row = at === undefined ? undefined : plan.rows[at];
    if (column === undefined || at === undefined || row === undefined || column.cells[at] == null) return null;
    return { stepId: row.stepId, actionId: row.actionId, environment: column.environment, target: column.target };
  }
  function explain(place: GridPlace) {
    const cell = cellAt(place);
    if (cell !== null) store.getState().changeView({ panel: { kind: 'why', cell } });
  }
  /** The press that closes the menu of a heading must not open it again. */
  function onPointerDown({ target }: PointerEvent) {
    const place = buttonAround(target)?.dataset['place'];
    pressedMenu.current = menu?.kind === 'head' && menu.anchor.dataset['place'] === place ? (place ?? null) : null;
  }
  function openHead(anchor: HTMLElement, { column }: GridPlace) {
    const environment = columns[column]?.environment;
    const wasOpen = pressedMenu.current === anchor.dataset['place'];
    pressedMenu.current = null;
    if (environment !== undefined && !wasOpen) setMenu({ kind: 'head', environment, anchor });
  }
  /** The second way to a cell: a right click, the menu key, or Shift+F10. */
  function openMenu(event: MouseEvent | KeyboardEvent) {
    const anchor = buttonAround(event.target);
    const cell = anchor === null ? null : cellAt(placeOf(anchor));
    if (anchor === null || cell === null) return;
    event.preventDefault();
    setMenu({ kind: 'cell', cell, anchor });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(event);
  }

  if (rows.length === 0) return <p className={styles.none}>{noRows[shown]}</p>;
  const lines = [...drawn.lines].toSorted(([left], [right]) => left - right);
  return (
    <>
      <div
        ref={scroller}
        className={styles.matrix}
        role="grid"
        aria-label="Plan: steps by environments"
        aria-description="Enter for the reasons of a cell, the menu key or Shift+F10 for its what-ifs"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        data-stale={isStale || undefined}
        style={sizesInStyle(sizes, { rows: rows.length, columns: columns.length })}
        onKeyDownCapture={keys.onKeyDownCapture}
        onPointerDownCapture={onPointerDown}
        onClickCapture={onClick}
        onFocus={onFocus}
        onContextMenu={openMenu}
        onKeyDown={onKeyDown}
      >
        <MatrixHeads
          columns={columns}
          drawn={drawn.heads}
          openings={openings}
          previewEnvironment={previewEnvironment}
          activeColumn={keys.active.row === -1 ? keys.active.column : null}
          menuAt={menu?.kind === 'head' ? (menu.anchor.dataset['place'] ?? null) : null}
        />
        <div role="rowgroup" className={styles.rows} style={{ height: rows.length * sizes.line }}>
          {lines.map(([at, drawnColumns]) => {
            const row = rows[at];
            const line = row && plan.rows[row.at];
            if (!row || !line) return null;
            return (
              <MatrixLine
                key={rowKey(line)}
                row={row}
                line={line}
                index={at}
                top={at * sizes.line}
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
      {menu?.kind === 'cell' && (
        <CellMenu key={menu.anchor.dataset['place']} {...menu} onClosed={() => setMenu(null)} />
      )}
      {menu?.kind === 'head' && (
        <HeadMenu
          key={menu.anchor.dataset['place']}
          {...menu}
          opening={openings.get(menu.environment) ?? null}
          onOpen={(opening) => setOpenings((old) => openingsWith(old, menu.environment, opening))}
          onClosed={() => setMenu(null)}
        />
      )}
    </>
  );
});

const noRows: Record<RowsShown, string> = {
  all: '',
  differences: 'Every step does the same in all environments.',
  doubts: 'No step fails, is unknown or is without a target.',
  marked: 'No outcome differs.',
};

/** The button of a place in the grid that an event is about. */
function buttonAround(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
}

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
