import { defaultRangeExtractor, measureElement, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Finding, rowKey } from '../../core/index';
import { useSeenAsStale } from '../../rows/useSeenAsStale';
import { selectModel } from '../../state/selectors/templates';
import { selectSelection } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import { Tips } from '../../ui/Tips';
import { useFewNew } from '../../ui/useFewNew';
import { byUrgency } from './byUrgency';
import { useRowLook } from './rowLook';
import { StepItem } from './StepItem';
import styles from './StepRows.module.css';
import type { ShownStep } from './shownSteps';
import { useKeptInView } from './useKeptInView';
import { useRowHeights } from './useRowHeights';
import { linesBelow, useRowKeys } from './useRowKeys';

/** Up to so many steps all of them are in the page, so that the browser's own search finds them. */
const windowedFrom = 100;

/** How many rows of a long list are made in one frame. */
const newInOneFrame = 6;

const noProblems: readonly Finding[] = [];
const noItems: readonly VirtualItem[] = [];

/** Lets the list put the focus on a row. */
export interface RowFocus {
  /** On one that may not be in the page yet, or not at its place, as after an edit. */
  focus(key: string): void;
  /** On one that is listed already. */
  goTo(key: string): void;
  reveal(key: string): void;
}

export interface StepRowsProps {
  readonly steps: readonly ShownStep[];
  /** How many steps the process has. */
  readonly total: number;
  /** Problems of the steps that have any, by the id of the step. */
  readonly problems: ReadonlyMap<string, readonly Finding[]>;
  readonly tabStop: string | null;
  readonly menu: string | null;
  readonly ticked: ReadonlySet<string> | null;
  /** Rows are left out, so that neighbours on screen need not be neighbours. */
  readonly isFiltered: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Copy, cut and paste by the keys of the machine: only then a browser hands over the clipboard unasked. */
  readonly onClipboard: (event: ClipboardEvent) => void;
  readonly ref: Ref<RowFocus>;
}

/** The rows, nested as the process is. Long lists keep only a window in the page, and the row with the focus. */
export const StepRows = memo(function StepRows(props: StepRowsProps) {
  const { steps, total, problems, tabStop, menu, ticked, isFiltered, onKeyDown, onClipboard, ref } = props;
  const { look } = useRowLook();
  const model = useEditor(selectModel);
  const isStale = useSeenAsStale();
  const selected = useEditor((state) => {
    const selection = selectSelection(state);
    return selection === null ? null : rowKey(selection);
  });
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);
  // A long process keeps its windowed layout while few rows match a filter, so that its rows need not render again.
  const windowed = total > windowedFrom;
  const kept = indexOf(steps, tabStop);
  const keyOf = useRowKeys(steps, model);
  const heights = useRowHeights(look);
  const window = useVirtualizer({
    count: steps.length,
    enabled: windowed,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights.step + linesBelow(steps[index], model) * heights.line,
    getItemKey: keyOf,
    // A row that was just drawn counts as estimated until the browser has laid it out and says otherwise: asking each
    // at once would have all of them laid out in the middle of drawing. Behind the details of a narrow window rows have
    // no height; they keep theirs, so that the list stays where it was.
    measureElement: (element, entry, list) =>
      (entry && entry.contentRect.height > 0
        ? undefined
        : list.measurementsCache[list.indexFromElement(element)]?.size) ?? measureElement(element, entry, list),
    overscan: steps.length > windowedFrom ? 3 : windowedFrom,
    // Rendering rows inside a scroll event would delay the next one.
    useFlushSync: false,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return kept === -1 || drawn.includes(kept) ? drawn : [...drawn, kept].sort((a, b) => a - b);
    },
  });

  const reveal = useCallback(
    (key: string) => {
      const index = indexOf(steps, key);
      if (windowed && index !== -1) window.scrollToIndex(index);
      else rowIn(scroller.current, key)?.scrollIntoView({ block: 'nearest' });
    },
    [steps, windowed, window],
  );
  useKeptInView(scroller, selected, rowIn, reveal, !windowed);
  useImperativeHandle(ref, () => {
    const focus = (key: string) => setWanted({ key });
    // Before anything is drawn the browser need not lay out the page to give the focus: half the time of an arrow key.
    const goTo = (key: string) => {
      const row = rowIn(scroller.current, key);
      const link = row?.querySelector('a');
      if (link && isWhollyIn(scroller.current, row)) link.focus({ preventScroll: true });
      else focus(key);
    };
    return { focus, goTo, reveal };
  }, [reveal]);

  // The focus waits until the row is rendered: after an edit or far away in a long list it is not there yet.
  useLayoutEffect(() => {
    if (wanted === null) return;
    if (indexOf(steps, wanted.key) === -1) setWanted(null);
    reveal(wanted.key);
    const link = rowIn(scroller.current, wanted.key)?.querySelector('a');
    if (!link) return;
    link.focus({ preventScroll: windowed });
    setWanted(null);
  });

  const items = windowed ? window.getVirtualItems() : noItems;
  const now = useFewNew(byUrgency(items, window.range, kept), newInOneFrame);
  const drawn = windowed
    ? items.filter(({ key }) => now.has(key)).map((item) => ({ index: item.index, top: item.start }))
    : steps.map((_, index) => ({ index, top: 0 }));
  const within = (key: string | null, stepId: string) => (key?.split(' ')[0] === stepId ? key : null);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-stale={isStale || undefined}
      data-filtered={isFiltered || undefined}
    >
      <Tips>
        <ol
          className={styles.rows}
          aria-label="Steps"
          style={windowed ? { height: window.getTotalSize(), position: 'relative' } : undefined}
          onKeyDown={onKeyDown}
          onCopy={onClipboard}
          onCut={onClipboard}
          onPaste={onClipboard}
        >
          {drawn.map(({ index, top }) => {
            const shown = steps[index];
            if (!shown) return null;
            const { id } = shown.entry.step;
            return (
              <StepItem
                key={id}
                entry={shown.entry}
                isContext={shown.isContext}
                shownChildren={shown.children}
                isFolded={shown.isFolded}
                onlyInside={shown.onlyInside}
                index={windowed ? index : null}
                count={windowed ? steps.length : 0}
                top={top}
                problems={problems.get(id) ?? noProblems}
                tabStop={within(tabStop, id)}
                menu={within(menu, id)}
                ticked={ticked}
                measure={windowed ? window.measureElement : null}
              />
            );
          })}
        </ol>
      </Tips>
    </div>
  );
});

function indexOf(steps: readonly ShownStep[], key: string | null): number {
  const stepId = key?.split(' ')[0];
  return steps.findIndex(({ entry }) => entry.step.id === stepId);
}

function rowIn(element: HTMLElement | null, key: string): HTMLElement | null {
  return element?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null;
}

function isWhollyIn(list: HTMLElement | null, row: HTMLElement | null): boolean {
  if (list === null || row === null) return false;
  const within = list.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  return top >= within.top && bottom <= within.bottom;
}
