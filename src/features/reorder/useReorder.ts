import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { err, type Process, type Result } from '../../core/index';
import type { Selection } from '../../state/openDocument';
import { useEditorStore } from '../../state/useEditor';
import { type Block, blockOf, type Direction, placeTowards } from './blocks';
import { lastDiscarded } from './discarded';
import { type LevelMove, movedInto, movedOut, stepAbove } from './levels';
import { keyOf, openRows, type TreeRow, treeRowsOf } from './treeRows';
import { isMoved, movedRows, redone, type Trial, trialOf, undone, withLevelMove, withMove } from './trial';
import { movedSentence } from './words';

/** Above so many rows steps with several actions start folded. */
const foldedFrom = 150;
/** How long a moved row stands out, in milliseconds; the flash itself is shorter, less motion outlines it all the time. */
const standsOut = 2000;

export interface Reorder {
  readonly trial: Trial;
  /** The rows on screen. */
  readonly rows: readonly TreeRow[];
  readonly folded: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  /** The row with the tab stop. */
  readonly active: string | null;
  /** What moves next, or why nothing can. */
  readonly block: Result<Block, string>;
  /** Rows a person moved: key → number they had. */
  readonly was: ReadonlyMap<string, string>;
  readonly isMoved: boolean;
  readonly justMoved: ReadonlySet<string>;
  readonly activate: (key: string) => void;
  readonly select: (keys: Iterable<string>) => void;
  readonly fold: (stepId: string, isFolded: boolean) => void;
  /** Moves what is selected; a row outside the selection moves alone and becomes the selection. */
  readonly move: (direction: Direction, key?: string) => void;
  readonly moveTo: (block: Block, to: number) => void;
  /** Into a step, last; or out of the one it is in. A row outside the selection moves alone. */
  readonly moveInto: (stepId: string) => string | null;
  readonly moveAbove: (key?: string) => string | null;
  readonly moveOut: (key?: string) => string | null;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly bringBack: () => void;
}

/** The order being tried, with selection and folding, from the moment the pane opens. */
export function useReorder(process: Process, preselected: readonly Selection[]): Reorder {
  const { getState } = useEditorStore();
  const [trial, setTrial] = useState(() => trialOf(process));
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => startSelection(process, preselected));
  const [active, setActive] = useState<string | null>(() => [...selected][0] ?? process.steps[0]?.id ?? null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => startFolded(process, preselected));
  const [justMoved, setJustMoved] = useState<ReadonlySet<string>>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const all = useMemo(() => treeRowsOf(trial.now.process), [trial]);
  const rows = useMemo(() => openRows(all, folded), [all, folded]);
  const block = useMemo(() => blockOf(trial.now.process, selected), [trial, selected]);
  const was = useMemo(() => new Map(movedRows(trial).map((moved) => [moved.row.key, moved.was])), [trial]);
  const moved = useMemo(() => isMoved(trial), [trial]);

  const moveTo = useCallback(
    (moving: Block, to: number) => {
      const next = withMove(trial, moving, to);
      if (next === trial) {
        getState().announce('It is there already.');
        return;
      }
      setTrial(next);
      setActive((old) => (moving.rows.some((row) => row.key === old) ? old : moving.rows[0].key));
      setJustMoved(new Set(moving.rows.map((row) => row.key)));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setJustMoved(new Set()), standsOut);
      getState().announce(movedSentence(moving, to));
    },
    [trial, getState],
  );
  const move = (direction: Direction, key?: string) => {
    const isAlone = key !== undefined && !selected.has(key);
    if (isAlone) setSelected(new Set([key]));
    const moving = isAlone ? blockOf(trial.now.process, new Set([key])) : block;
    if (!moving.ok) {
      getState().announce(`Not moved. ${moving.error}.`);
      return;
    }
    const to = placeTowards(moving.value, direction);
    if (to === null)
      getState().announce(direction === 'up' || direction === 'top' ? 'Already first.' : 'Already last.');
    else moveTo(moving.value, to);
  };
  const blockFor = (key: string | undefined) =>
    key === undefined || selected.has(key) ? block : blockOf(trial.now.process, new Set([key]));
  /** The key of the row in its new place; null when it stayed, and why is said. */
  const changeLevel = (moved: Result<LevelMove, string>): string | null => {
    if (!moved.ok) {
      getState().announce(`Not moved. ${moved.error}`);
      return null;
    }
    const { key, sentence } = moved.value;
    setTrial(withLevelMove(trial, moved.value));
    setSelected(new Set([key]));
    setActive(key);
    setFolded((old) => new Set([...old].filter((stepId) => !key.startsWith(`${stepId} `))));
    setJustMoved(new Set([key]));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setJustMoved(new Set()), standsOut);
    getState().announce(sentence);
    return key;
  };
  const levelMoves = {
    moveInto: (stepId: string) => changeLevel(block.ok ? movedInto(trial.now.process, block.value, stepId) : block),
    moveAbove: (key?: string) => {
      const moving = blockFor(key);
      if (!moving.ok) return changeLevel(moving);
      const above = stepAbove(trial.now.process, moving.value);
      if (above !== null) return changeLevel(movedInto(trial.now.process, moving.value, above.stepId));
      const isInside = moving.value.inside !== null;
      return changeLevel(err(isInside ? 'It is inside a step already' : 'There is no step above to go into'));
    },
    moveOut: (key?: string) => {
      const moving = blockFor(key);
      return changeLevel(moving.ok ? movedOut(trial.now.process, moving.value) : moving);
    },
  };
  const step = (next: Trial, word: string) => {
    if (next === trial) return;
    setTrial(next);
    getState().announce(`${word} one move. ${movedRows(next).length} moved.`);
  };
  return {
    trial,
    rows,
    folded,
    selected,
    // After a move between levels is undone the row is another one again.
    active: all.some((row) => row.key === active) ? active : (rows[0]?.key ?? null),
    block,
    was,
    isMoved: moved,
    justMoved,
    activate: setActive,
    select: (keys) => setSelected(new Set(keys)),
    fold: (stepId, isFolded) =>
      setFolded((old) => {
        const next = new Set(old);
        if (isFolded) next.add(stepId);
        else next.delete(stepId);
        return next;
      }),
    move,
    moveTo,
    ...levelMoves,
    undo: () => step(undone(trial), 'Undone'),
    redo: () => step(redone(trial), 'Redone'),
    bringBack: () => {
      const earlier = lastDiscarded(process);
      if (earlier !== null) setTrial(earlier);
    },
  };
}

function startSelection(process: Process, preselected: readonly Selection[]): ReadonlySet<string> {
  const known = new Set(treeRowsOf(process).map((row) => row.key));
  return new Set(preselected.map(keyOf).filter((key) => known.has(key)));
}

function startFolded(process: Process, preselected: readonly Selection[]): ReadonlySet<string> {
  const parents = process.steps.filter((step) => step.actions.length > 1);
  if (treeRowsOf(process).length <= foldedFrom) return new Set();
  const needed = new Set(preselected.filter((row) => row.actionId !== null).map((row) => row.stepId));
  return new Set(parents.filter((step) => !needed.has(step.id)).map((step) => step.id));
}
