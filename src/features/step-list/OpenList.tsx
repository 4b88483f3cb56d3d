import { type ReactNode, useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type DeploymentModel, findRow, type Process, rowKey, type Step, stepIn, stepsOfUse } from '../../core/index';
import type { CommandSubject } from '../../rows/commandTable';
import { listStepsOf } from '../../rows/listSteps';
import type { KnownProblems } from '../../rows/problemsByRow';
import { type Asked, createRowActions } from '../../rows/rowActions';
import { rowMenu, runRowCommand } from '../../rows/rowCommandEntries';
import { useKnownProblems } from '../../rows/useKnownProblems';
import { useRowFilter } from '../../rows/useMatchingRows';
import type { Selection } from '../../state/openDocument';
import { selectDocument } from '../../state/selectors/document';
import { selectModel } from '../../state/selectors/templates';
import { selectFilter, selectSelection } from '../../state/selectors/view';
import { shownKey } from '../../state/shortcutKeys';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { useStable } from '../../ui/useStable';
import { copyList } from './copyList';
import { EmptyList } from './EmptyList';
import { FilterResult } from './FilterResult';
import { allFolded, startFolded, withFold } from './folding';
import { ListDialogs } from './ListDialogs';
import { ListButtons, ListTools } from './ListTools';
import { listMenu, namesIn, whyNoReorder } from './listMenu';
import styles from './OpenList.module.css';
import { type RowLook, RowLookContext } from './rowLook';
import { SelectionBar } from './SelectionBar';
import { type RowFocus, StepRows } from './StepRows';
import { bare, type ShownRow, shownRows, shownSteps } from './shownSteps';
import { useCheckedRows } from './useCheckedRows';
import { useClipboardEvents } from './useClipboardEvents';
import { useListKeys } from './useListKeys';
import { useMatches } from './useMatches';
import { useOfferedCommands } from './useOfferedCommands';
import { useReturnedRow } from './useReturnedRow';
import { useRowHandlers } from './useRowHandlers';
import { useSelectionInView } from './useSelectionInView';
import { useSlashKey } from './useSlashKey';

const noWords: readonly string[] = [];
const noProblems: KnownProblems['byStep'] = new Map();
const noRows: readonly ShownRow[] = [];

export interface OpenListProps {
  readonly documentId: string;
  readonly process: Process;
  readonly waysOut: ReactNode;
}

/** The list of one process. */
export function OpenList({ documentId, process, waysOut }: OpenListProps) {
  const store = useEditorStore();
  const { getState } = store;
  const filter = useEditor(selectFilter);
  const selection = useEditor(selectSelection);
  const model = useEditor(selectModel);

  const [folded, setFolded] = useState<ReadonlySet<string>>(() => startFolded(process, model));
  const [showsFacts, setShowsFacts] = useState(true);
  const [current, setCurrent] = useState<string | null>(null);
  const [menuRow, setMenuRow] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const isCompact = useEditor((state) => state.settings.density === 'compact');
  const look = !showsFacts ? 'none' : isCompact ? 'signs' : 'text';
  const ticks = useCheckedRows();
  const rowFocus = useRef<RowFocus>(null);
  const filterBox = useRef<HTMLInputElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  // Drawn in short tasks between which the next letter is taken.
  const applied = useDeferredValue(filter);
  const { matches, result } = useMatches(process, applied);
  const steps = useMemo(() => shownSteps(listStepsOf(process), matches, folded), [process, matches, folded]);
  const rows = useMemo(() => shownRows(steps), [steps]);
  const problems = useKnownProblems(process, model)?.byStep ?? noProblems;
  const selected = selection === null ? null : rowKey(selection);
  const meantRow = rows.find(({ key }) => key === current) ?? rows.find(({ key }) => key === selected);
  const tabStop = (meantRow ?? rows[0])?.key ?? null;
  const [isEntering, setEntering] = useState(false);
  useLayoutEffect(() => {
    if (!isEntering || applied !== filter) return;
    setEntering(false);
    if (tabStop !== null) rowFocus.current?.focus(tabStop);
  }, [isEntering, applied, filter, tabStop]);

  const rowActions = useMemo(
    () =>
      createRowActions({
        store,
        focus: (row) => {
          if (row === null) addButton.current?.focus();
          else {
            setCurrent(rowKey(row));
            rowFocus.current?.focus(rowKey(row));
          }
        },
        ask: setAsked,
      }),
    [store],
  );
  const setFilter = useCallback((text: string) => getState().changeView({ filter: text }), [getState]);
  const addAtEnd = useCallback(() => rowActions.add({ at: 'end' }), [rowActions]);
  const fold = (row: ShownRow, isFolded: boolean) => setFolded((old) => withFold(old, row.stepId, isFolded));
  const goTo = (row: ShownRow) => {
    setCurrent(row.key);
    rowFocus.current?.goTo(row.key);
  };
  const rowFilter = useRowFilter(process);
  // With a filter, a person wants to move the matching rows: those of what is typed, which may not all be drawn yet.
  const reorder = () => {
    const now = rowFilter(filter);
    const left = now === null ? [] : shownRows(shownSteps(listStepsOf(process), now, folded));
    rowActions.reorder(movingTogether(left.filter((row) => now?.rows.has(row.key))).map(bare));
  };
  const tickedRows = ticks.keys === null ? noRows : rows.filter((row) => ticks.keys?.has(row.key));
  const opened = selection === null ? null : rowKey(selection);
  const entries = (row: ShownRow) => menuOf(subjectOf([bare(row)]));
  const handlers = useRowHandlers({
    rows,
    rowActions,
    ticks,
    fold,
    setCurrent,
    setMenuRow,
    documentId,
    opened,
    entries,
  });
  const words = matches?.filter.words ?? noWords;
  const rowLook = useMemo<RowLook>(() => ({ handlers, look, words }), [handlers, look, words]);
  const pasteAtEnd = useCallback((text: string) => rowActions.pasteText(text, null), [rowActions]);
  const menu = useStable(() =>
    listMenu({
      process,
      ...namesIn(getState()),
      filter,
      showsFacts,
      density: getState().settings.density,
      keyOf: (id) => shownKey(getState().settings, id),
      setDensity: (density) => getState().changeSettings({ density }),
      isSelecting: ticks.keys !== null,
      setFilter,
      reorder,
      add: addAtEnd,
      fold: (isFolded) => setFolded(isFolded ? allFolded(process) : new Set()),
      toggleFacts: () => setShowsFacts(!showsFacts),
      toggleSelecting: ticks.keys === null ? ticks.start : ticks.stop,
      copyAsText: () => void copyList(store),
      showKeys: () => getState().showOverlay('shortcuts'),
      deleteAll: () => setAsked({ kind: 'delete all' }),
    }),
  );

  const meant = (row: ShownRow) => (ticks.keys?.has(row.key) ? tickedRows.map(bare) : [bare(row)]);
  // What is around the rows is read when a command asks, so that the list need not follow it.
  const subjectOf = (selections: readonly Selection[]): CommandSubject | null => {
    const [first, ...others] = selections.flatMap((each) => findRow(process, each) ?? []);
    const state = getState();
    return first === undefined
      ? null
      : {
          process,
          model,
          documentId,
          rows: [first, ...others],
          rowActions,
          scenario: selectDocument(state)?.content.scenario ?? {},
          environment: state.preview.environment,
          hasVerdict: state.preview.environment !== null && state.plan.plan !== null,
          keyOf: (id) => shownKey(getState().settings, id),
        };
  };
  const onClipboard = useStable(useClipboardEvents({ rows, rowActions, meant }));
  useOfferedCommands({ subject: () => subjectOf(meantRow === undefined ? [] : meant(meantRow)), menu });
  const listKeys = useListKeys({
    rows,
    run: (id, row) => {
      const all = meant(row);
      // Several rows move in the pane, where they stay together.
      if (id === 'move-to' && all.length > 1) {
        rowActions.reorder(all);
        return true;
      }
      const many = subjectOf(all);
      const alone = subjectOf([bare(row)]);
      const say = getState().announce;
      return (many !== null && runRowCommand(id, many, say)) || (alone !== null && runRowCommand(id, alone, say));
    },
    goTo,
    fold,
    hasChildren: (row) => row.actionId === null && holdsRows(stepIn(process, row.stepId), model),
    openMenu: (row) => setMenuRow(row.key),
    reorder,
    tick: ticks.toggle,
    tickThrough: (from, to) => ticks.through(from, to, rows),
    tickAll: () => ticks.all(rows),
    toggleTicks: ticks.keys === null ? ticks.start : ticks.stop,
    clearTicks: () => {
      if (ticks.keys === null) return false;
      ticks.stop();
      return true;
    },
  });
  const onKeyDown = useStable(listKeys);
  const enterList = useCallback(() => setEntering(true), []);
  const onReorder = useStable(reorder);
  useSelectionInView(selected, rowFocus);
  useReturnedRow(goTo, rows);
  useSlashKey(filterBox);

  return (
    <div className={styles.list}>
      <ListTools filter={filter} onFilter={setFilter} filterBox={filterBox} menu={menu} onEnterList={enterList} />
      <ListButtons addButton={addButton} whyNoReorder={whyNoReorder(process)} onAdd={addAtEnd} onReorder={onReorder} />
      {ticks.keys !== null && (
        <SelectionBar
          count={tickedRows.length}
          areOff={tickedRows.length > 0 && tickedRows.every((row) => findRow(process, row)?.isOff)}
          onMove={() => rowActions.reorder(tickedRows.map(bare))}
          onEditTogether={() => rowActions.editTogether(tickedRows.map(bare))}
          onDuplicate={() => rowActions.duplicate(tickedRows.map(bare))}
          onCopy={() => rowActions.copy(tickedRows.map(bare))}
          onToggleOff={() => rowActions.toggleOff(tickedRows)}
          onDelete={() => rowActions.remove(tickedRows)}
          onClear={ticks.stop}
        />
      )}
      {matches !== null && (
        <FilterResult
          documentId={documentId}
          filter={applied}
          result={result}
          isEmpty={matches.steps.size === 0}
          onClear={() => {
            setFilter('');
            filterBox.current?.focus();
          }}
        />
      )}
      {process.steps.length === 0 && (
        <EmptyList onAdd={addAtEnd} onPaste={() => rowActions.paste(null)} onPasteText={pasteAtEnd} waysOut={waysOut} />
      )}
      <RowLookContext value={rowLook}>
        <StepRows
          ref={rowFocus}
          steps={steps}
          total={process.steps.length}
          problems={problems}
          tabStop={tabStop}
          menu={menuRow}
          ticked={ticks.keys}
          isFiltered={matches !== null}
          onKeyDown={onKeyDown}
          onClipboard={onClipboard}
        />
      </RowLookContext>
      {asked !== null && (
        <ListDialogs process={process} asked={asked} rowActions={rowActions} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

function menuOf(subject: CommandSubject | null) {
  return subject === null ? [] : rowMenu(subject);
}

/** Whether lines stand below that of a step: its actions, or the steps of its process template. */
function holdsRows(step: Step | undefined, model: DeploymentModel): boolean {
  return step !== undefined && (step.actions.length > 1 || stepsOfUse(step, model).length > 0);
}

/** The matching rows that can move together: the steps, or if there are none, the actions of the first step. */
function movingTogether(rows: readonly ShownRow[]): readonly ShownRow[] {
  const steps = rows.filter((row) => row.actionId === null);
  return steps.length > 0 ? steps : rows.filter((row) => row.stepId === rows[0]?.stepId);
}
