import { useEffect, useMemo, useRef, useState } from 'react';
import {
  type Block,
  blockOf,
  type DeploymentModel,
  err,
  type Move,
  type MovePlace,
  type Process,
  planBlockMove,
  type Result,
  type RowId,
  rowKey,
} from '../../core/index';
import type { OrderTrial } from '../../state/orderTrial';
import { selectModel } from '../../state/selectors/templates';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { holdsLines, type Line, linesOf, openRows, type TreeRow, treeRowsOf } from './treeRows';
import { isMoved, movedRows, stepped, trialOf, withMove } from './trial';

/** Above this many lines, steps with lines below them start folded. */
const foldedFrom = 150;
/**
 * How long a moved row is highlighted, in milliseconds; the flash itself is shorter, with reduced motion it is outlined all the
 * time.
 */
const standsOut = 2000;

export interface Reorder {
  readonly trial: OrderTrial;
  /** The rows on screen, all of which can be moved. */
  readonly rows: readonly TreeRow[];
  /** The lines on screen: the rows, and below some of them the steps of process templates. */
  readonly lines: readonly Line[];
  readonly folded: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  /** The line with the tab stop. */
  readonly active: string | null;
  /** What moves next, or why nothing can. */
  readonly block: Result<Block, string>;
  /** Rows a person moved: key → number they had. */
  readonly was: ReadonlyMap<string, string>;
  readonly isMoved: boolean;
  readonly justMoved: ReadonlySet<string>;
  readonly activate: (key: string) => void;
  /** Selects one row, from which a range with Shift then begins. */
  readonly select: (keys: readonly string[]) => void;
  readonly toggle: (key: string) => void;
  /** Selects what lies between the row that was selected last and this one. */
  readonly selectThrough: (key: string) => void;
  readonly fold: (stepId: string, isFolded: boolean) => void;
  /** Unfolds the step around a line, makes the line active, and selects the row that moves with it. */
  readonly goTo: (key: string) => void;
  /** The rows that a move of this row takes along: those selected with it, else it alone. */
  readonly blockFor: (key?: string) => Result<Block, string>;
  /** Plans and makes a move; announces the result. @returns the first moved row, null when nothing moved */
  readonly move: (place: MovePlace, key?: string) => string | null;
  readonly make: (move: Move) => string | null;
  readonly undo: () => string | null;
  readonly redo: () => string | null;
  readonly bringBack: (earlier: OrderTrial) => void;
}

/** The order being tried, with selection and folding, from the moment the pane opens. */
export function useReorder(process: Process, preselected: readonly RowId[]): Reorder {
  const { getState } = useEditorStore();
  const [trial, setTrial] = useState(() => trialOf(process));
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => startSelection(process, preselected));
  const [anchor, setAnchor] = useState<string | null>(() => [...selected][0] ?? null);
  const [active, setActive] = useState<string | null>(() => [...selected][0] ?? process.steps[0]?.id ?? null);
  const [justMoved, setJustMoved] = useState<ReadonlySet<string>>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const now = trial.content.process;
  const model = useEditor(selectModel);
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => startFolded(process, preselected, model));
  const all = useMemo(() => treeRowsOf(now, model), [now, model]);
  const rows = useMemo(() => openRows(all, folded), [all, folded]);
  const lines = useMemo(() => linesOf(all, folded), [all, folded]);
  const gathered = (keys: ReadonlySet<string>) =>
    blockOf(
      now,
      all.filter((row) => keys.has(row.key)),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the block depends on these two
  const block = useMemo(() => gathered(selected), [now, selected]);
  const was = useMemo(() => new Map(movedRows(trial).map((moved) => [moved.row.key, moved.was])), [trial]);
  const moved = useMemo(() => isMoved(trial), [trial]);

  const blockFor = (key?: string) => (key === undefined || selected.has(key) ? block : gathered(new Set([key])));
  /** Selects, unfolds and marks the rows of a move; the first becomes active. */
  const show = (moving: readonly RowId[]): string | null => {
    const keys = moving.map(rowKey);
    const [first = null] = keys;
    setSelected(new Set(keys));
    setAnchor(first);
    setActive(first);
    const parents = new Set(moving.flatMap((row) => (row.actionId === null ? [] : [row.stepId])));
    setFolded((old) => new Set([...old].filter((stepId) => !parents.has(stepId))));
    setJustMoved(new Set(keys));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setJustMoved(new Set()), standsOut);
    return first;
  };
  const make = (move: Move): string | null => {
    if (!move.ok) {
      getState().announce(move.kind === 'there' ? move.reason : `Not moved. ${move.reason}`);
      return null;
    }
    setTrial(withMove(trial, move));
    getState().announce(`${move.said}${move.note}`);
    return show(move.rows);
  };
  const move = (place: MovePlace, key?: string): string | null => {
    const moving = blockFor(key);
    if (moving.ok) return make(planBlockMove(now, moving.value, place));
    return make({ ok: false, kind: 'refused', reason: moving.error });
  };
  const step = (direction: 'undo' | 'redo', word: string): string | null => {
    const next = stepped(trial, direction);
    if (next === null) return null;
    setTrial(next.trial);
    getState().announce(`${word}: ${next.label}. ${movedRows(next.trial).length} moved.`);
    return show(next.rows);
  };
  return {
    trial,
    rows,
    lines,
    folded,
    selected,
    active: activeOf(all, lines, active),
    block: selected.size === 0 ? err('Select a step first.') : block,
    was,
    isMoved: moved,
    justMoved,
    activate: setActive,
    select: (keys) => {
      setSelected(new Set(keys));
      setAnchor(keys[0] ?? null);
    },
    toggle: (key) => {
      setSelected((old) => {
        const next = new Set(old);
        if (!next.delete(key)) next.add(key);
        return next;
      });
      setAnchor(key);
    },
    selectThrough: (key) => setSelected(new Set(keysBetween(rows, anchor ?? active ?? key, key))),
    fold: (stepId, isFolded) =>
      setFolded((old) => {
        const next = new Set(old);
        if (isFolded) next.add(stepId);
        else next.delete(stepId);
        return next;
      }),
    goTo: (key) => {
      const row = all.find((each) => each.key === key || each.inside.some((inside) => inside.key === key));
      if (row === undefined) return;
      setActive(key);
      setSelected(new Set([row.key]));
      setAnchor(row.key);
      if (row.key !== key || row.actionId !== null)
        setFolded((old) => new Set([...old].filter((stepId) => stepId !== row.stepId)));
    },
    blockFor,
    move,
    make,
    undo: () => step('undo', 'Undone'),
    redo: () => step('redo', 'Redone'),
    bringBack: setTrial,
  };
}

/** The active line; after folding the step around it; the first line if it no longer exists. */
function activeOf(all: readonly TreeRow[], lines: readonly Line[], active: string | null): string | null {
  if (all.some(({ key }) => key === active) || lines.some(({ key }) => key === active)) return active;
  const around = all.find(({ inside }) => inside.some(({ key }) => key === active));
  return around?.key ?? lines[0]?.key ?? null;
}

/** Keys of the rows between two rows, in either direction, as far as they can move together with the first. */
function keysBetween(rows: readonly TreeRow[], from: string, to: string): readonly string[] {
  const ends = [rows.findIndex((row) => row.key === from), rows.findIndex((row) => row.key === to)];
  const first = rows[ends[0] ?? -1];
  return rows
    .slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1)
    .filter((row) => first === undefined || isSameLevel(row, first))
    .map((row) => row.key);
}

export function isSameLevel(one: RowId, other: RowId): boolean {
  return one.actionId === null ? other.actionId === null : other.actionId !== null && one.stepId === other.stepId;
}

function startSelection(process: Process, preselected: readonly RowId[]): ReadonlySet<string> {
  const known = new Set(treeRowsOf(process).map((row) => row.key));
  return new Set(preselected.map(rowKey).filter((key) => known.has(key)));
}

function startFolded(process: Process, preselected: readonly RowId[], model: DeploymentModel): ReadonlySet<string> {
  const rows = treeRowsOf(process, model);
  if (linesOf(rows, new Set()).length <= foldedFrom) return new Set();
  const needed = new Set(preselected.filter((row) => row.actionId !== null).map((row) => row.stepId));
  return new Set(rows.filter((row) => holdsLines(row) && !needed.has(row.stepId)).map((row) => row.stepId));
}
