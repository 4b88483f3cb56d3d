import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { counted, err, type MoveDirection, ok, type Process, type RowId } from '../../core/index';
import { MoveDialog } from '../../rows/MoveDialog';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { IconButton } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SearchBox } from '../../ui/SearchBox';
import { useStable } from '../../ui/useStable';
import { EffectsPanel } from './EffectsPanel';
import { MoveToolbar } from './MoveToolbar';
import styles from './OpenPane.module.css';
import { PaneFooter } from './PaneFooter';
import { PaneNotes } from './PaneNotes';
import { Tree, type TreeHandle } from './Tree';
import { movedRows } from './trial';
import { useAnnouncedEffects } from './useAnnouncedEffects';
import { useCells } from './useCells';
import { useEffectsOf } from './useEffectsOf';
import { useFindStep } from './useFindStep';
import { useKeptOrder } from './useKeptOrder';
import { useReorder } from './useReorder';
import { useTreeKeys } from './useTreeKeys';
import { movedCount, reorderLabel } from './words';

export interface OpenPaneProps {
  readonly process: Process;
  readonly preselected: readonly RowId[];
}

/** Works on a copy of the order until it is applied, as one edit. */
export function OpenPane({ process, preselected }: OpenPaneProps) {
  const { getState } = useEditorStore();
  // The pane is over the page, so nothing else edits meanwhile; if something did, it continues with what it began with.
  const [base] = useState(process);
  const reorder = useReorder(base, preselected);
  const { trial, isMoved, block } = reorder;
  const comparison = useEffectsOf(trial, isMoved);
  const find = useFindStep(reorder);
  const [asks, setAsks] = useState<'place' | 'inside' | null>(null);
  const [asksToDiscard, setAsksToDiscard] = useState(false);
  const tree = useRef<TreeHandle>(null);
  const pane = useRef<HTMLDivElement>(null);
  const firstFocus = useFirstFocus(pane);
  const treeId = useId();
  const moved = useMemo(() => movedRows(trial), [trial]);
  // Why a move is impossible takes trying it, which may follow after what a key or the pointer does.
  const barFor = useDeferredValue(reorder);
  const cellOf = useCells(comparison.plan);
  const earlier = useEditor(({ leftOrder }) => (leftOrder?.base === base ? leftOrder : null));
  const keep = useKeptOrder(trial, moved.length);
  useAnnouncedEffects(comparison);
  useOpeningWords(base, preselected);

  function show(key: string) {
    reorder.goTo(key);
    tree.current?.focus(key);
  }
  function close() {
    getState().changeView({ panel: null });
  }
  function cancel() {
    keep.onCancel();
    close();
  }
  function askToClose() {
    if (isMoved && !asksToDiscard) setAsksToDiscard(true);
    else cancel();
  }
  function apply() {
    if (!isMoved) return;
    const refusal = getState().edit(reorderLabel(moved), (now) =>
      now === base
        ? ok(trial.content.process)
        : err({
            kind: 'changed',
            message: 'The process has changed since the pane was opened. Close it and begin again.',
          }),
    );
    if (refusal !== null) {
      getState().notify(refusal.message, { tone: 'error' });
      return;
    }
    keep.onApply();
    close();
    getState().notify(`New order applied. ${movedCount(moved)} moved. Press Ctrl Z to undo.`, { undoable: true });
  }
  /** A row moved by pointer gets the focus, so that keys continue with it; a button pressed by key keeps the focus. */
  function goTo(key: string | null, byPointer: boolean) {
    if (key === null) return;
    if (byPointer) tree.current?.focus(key);
    else tree.current?.reveal(key);
  }
  const onTreeKey = useTreeKeys({
    reorder,
    focusRow: (key) => tree.current?.focus(key),
    openMoveTo: () => setAsks('place'),
  });
  const onMove = useStable((at: MoveDirection, event: MouseEvent) => goTo(reorder.move({ at }), event.detail > 0));
  const onMoveTo = useCallback(() => setAsks('place'), []);
  const onInside = useCallback(() => setAsks('inside'), []);
  function onKeyDown(event: KeyboardEvent) {
    if (!event.ctrlKey && !event.metaKey) return;
    const key = event.key.toLowerCase();
    const isHistory = key === 'z' || key === 'y';
    // Undo in a field undoes typing there, and in a dialog on top it must not change the order behind it; neither must reach the
    // process itself.
    if (asks !== null || (isHistory && event.target instanceof HTMLInputElement)) {
      event.stopPropagation();
      return;
    }
    if (!isHistory) return;
    const row = key === 'y' || event.shiftKey ? reorder.redo() : reorder.undo();
    goTo(row, event.target instanceof HTMLElement && event.target.role === 'treeitem');
    event.preventDefault();
    event.stopPropagation();
  }

  const hasErrors = comparison.effects.some((effect) => effect.severity === 'error');
  return (
    // Keys of the whole pane, including head and foot, which are rendered elsewhere.
    // biome-ignore lint/a11y/noStaticElementInteractions: it has no picture of its own
    <div className={styles.whole} onKeyDown={onKeyDown}>
      <Dialog
        title="Reorder Steps"
        place="left"
        note={`${counted(base.steps.length, 'step')}${moved.length === 0 ? '' : ` · ${moved.length} moved`}`}
        onClose={askToClose}
        initialFocus={firstFocus}
        actions={
          <>
            <IconButton
              icon="undo"
              label="Undo the last move"
              aria-keyshortcuts="Control+Z"
              whyNot={trial.past.length === 0 ? 'nothing moved yet' : null}
              onClick={(event) => goTo(reorder.undo(), event.detail > 0)}
            />
            <IconButton
              icon="redo"
              label="Redo the move"
              aria-keyshortcuts="Control+Shift+Z"
              whyNot={trial.future.length === 0 ? 'nothing to redo' : null}
              onClick={(event) => goTo(reorder.redo(), event.detail > 0)}
            />
          </>
        }
        footer={
          <PaneFooter
            moves={asksToDiscard ? moved.length : null}
            whyNot={isMoved ? null : 'Nothing has moved yet'}
            applyWord={hasErrors ? 'Apply order anyway' : 'Apply order'}
            onApply={apply}
            onCancel={cancel}
            onDiscard={cancel}
            onKeep={() => setAsksToDiscard(false)}
          />
        }
      >
        <div className={styles.pane} ref={pane}>
          <div className={styles.find}>
            <SearchBox
              label="Find a step"
              hint="Enter goes to the next match"
              value={find.text}
              onChange={(text) => {
                const key = find.type(text);
                if (key !== null) tree.current?.reveal(key);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
                  event.preventDefault();
                  const key = find.next();
                  if (key !== null) tree.current?.reveal(key);
                } else if (event.key === 'ArrowDown') {
                  event.preventDefault();
                  const key = reorder.active;
                  if (key !== null) tree.current?.focus(key);
                }
              }}
            />
            <PaneNotes
              result={find.result}
              preselected={preselected.length}
              steps={base.steps.length}
              isMoved={isMoved}
              onBringBack={isMoved || earlier === null ? null : () => reorder.bringBack(earlier)}
            />
          </div>
          <MoveToolbar
            block={barFor.block}
            process={barFor.trial.content.process}
            controls={treeId}
            onMove={onMove}
            onMoveTo={onMoveTo}
            onInside={onInside}
          />
          <Tree id={treeId} ref={tree} reorder={reorder} found={find.found} cellOf={cellOf} onKeyDown={onTreeKey} />
          <EffectsPanel comparison={comparison} isMoved={isMoved} onShow={show} />
        </div>
        {asks !== null && block.ok && (
          <MoveDialog
            process={trial.content.process}
            rows={block.value.rows}
            startsInside={asks === 'inside'}
            onClose={() => setAsks(null)}
            onMove={(move) => {
              const key = reorder.make(move);
              setAsks(null);
              if (key !== null) tree.current?.focus(key);
            }}
          />
        )}
      </Dialog>
    </div>
  );
}

/** The row with the tab stop, looked up on demand: in a long list it is rendered late. */
function useFirstFocus(pane: RefObject<HTMLElement | null>): RefObject<HTMLElement | null> {
  return useMemo(
    () => ({
      get current() {
        return pane.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]') ?? null;
      },
    }),
    [pane],
  );
}

/** Announces how to use the pane. Removes messages that offer to undo earlier edits, since the trial order is based on them. */
function useOpeningWords(process: Process, preselected: readonly RowId[]): void {
  const { getState } = useEditorStore();
  const count = process.steps.length;
  const chosen = preselected.length;
  useEffect(() => {
    const { notices, dismiss } = getState();
    for (const notice of notices) if (notice.undoes !== null) dismiss(notice.id);
    const many = chosen > 1 ? ` ${chosen} rows are selected.` : '';
    getState().announce(
      `Reorder Steps. ${count} steps.${many} Select a step, then use the Up and Down buttons or Alt plus arrow keys. Escape cancels.`,
    );
  }, [getState, count, chosen]);
}
