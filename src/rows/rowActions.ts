import type { StoreApi } from 'zustand';
import {
  addedRow,
  addFailure,
  applyEdits,
  countedRows,
  duplicateAction,
  duplicateStep,
  type EditResult,
  expandProcess,
  findRow,
  type Move,
  type MoveDirection,
  type Process,
  planMove,
  rowInWords,
  setDisabled,
  stepIn,
} from '../core/index';
import type { EditLabel } from '../state/editLabel';
import type { EditorState } from '../state/editorState';
import type { Selection } from '../state/openDocument';
import { selectDocument, selectProcess } from '../state/selectors/document';
import { selectModel } from '../state/selectors/templates';
import type { AddPlace, Panel } from '../state/viewState';
import { type ClipboardActions, createClipboardActions } from './clipboardActions';
import { type CopyPlace, copyRowsTo, type OtherProcess, otherProcesses } from './copyTo';
import { type Deletion, deletionOf } from './deletion';
import { makeMove } from './makeMove';
import { tryWhatIf } from './tryWhatIf';
import { failingActionOf, withLeftOut, withoutLeftOut } from './whatIf';
import { whatIfAbout, whatIfKinds } from './whatIfKinds';

/** All actions on rows, by menu, key or selection bar. */
export interface RowActions extends ClipboardActions {
  open(row: Selection): void;
  /** Opens it, with the focus on it. */
  goTo(row: Selection): void;
  rename(row: Selection): void;
  why(row: Selection): void;
  move(rows: readonly Selection[], direction: MoveDirection): void;
  /** Makes a planned move, or says why there is none. */
  make(move: Move): void;
  /** Asks where to; `inside` begins with the steps they can go into. */
  moveTo(rows: readonly Selection[], at?: 'inside'): void;
  usages(row: Selection): void;
  editTogether(rows: readonly Selection[]): void;
  /** Asks what of an action becomes a template. */
  saveTemplate(row: Selection): void;
  /** Asks for the process and the place copies go to. */
  copyTo(rows: readonly Selection[]): void;
  copyInto(rows: readonly Selection[], to: OtherProcess, place: CopyPlace): void;
  /** Where copies can go to besides this process. */
  others(): readonly OtherProcess[];
  reorder(rows: readonly Selection[]): void;
  add(place: AddPlace): void;
  duplicate(rows: readonly Selection[]): void;
  toggleOff(rows: readonly Selection[]): void;
  /**
   * Lets the row fail in the dry run, and shows which outcomes differ; the process stays as it is.
   *
   * @param target  name of the target it fails on; all of them when absent
   */
  tryFailure(row: Selection, target?: string): void;
  /** Tries one of `whatIfKinds`, or asks for what it takes. */
  whatIf(kind: string, row: Selection): void;
  /** Shows everything that can be tried. */
  moreWhatIfs(): void;
  /** Leaves rows out of the dry run, or takes them in again. */
  leaveOut(rows: readonly Selection[], areOut: boolean): void;
  /** Deletes at once when nothing refers to the rows, else asks. */
  remove(rows: readonly Selection[]): void;
  removeAnyway(deletion: Deletion): void;
}

export interface RowActionsOptions {
  readonly store: StoreApi<EditorState>;
  /** Puts the focus on a row once it is on screen; null = no row is left. */
  readonly focus: (row: Selection | null) => void;
  /** Opens a window that asks. */
  readonly ask: (asked: Asked) => void;
}

/** The question of a dialog over the list. */
export type Asked =
  | { readonly kind: 'delete'; readonly deletion: Deletion }
  | { readonly kind: 'delete all' }
  | { readonly kind: 'move'; readonly rows: readonly Selection[]; readonly at?: 'inside' }
  | { readonly kind: 'usages'; readonly row: Selection }
  | { readonly kind: 'copy to'; readonly rows: readonly Selection[] }
  | { readonly kind: 'together'; readonly rows: readonly Selection[] };

export function createRowActions({ store, focus, ask }: RowActionsOptions): RowActions {
  const { getState } = store;

  const process = () => selectProcess(getState());
  const namedIn = (rows: readonly Selection[]) => {
    const now = process();
    return now === null ? [] : rows.flatMap((row) => findRow(now, row) ?? []);
  };
  /** What is in a process template is shown where the template is used. */
  const inProcess = (row: Selection): Selection => {
    const content = selectDocument(getState())?.content;
    const step = content && stepIn(expandProcess(content.process, selectModel(getState())), row.stepId);
    return step?.origin === undefined ? row : { stepId: step.origin.usage.id, actionId: null };
  };
  const show = (change: { readonly selection?: Selection; readonly field?: string; readonly panel?: Panel | null }) => {
    getState().changeView({ field: null, ...change });
  };
  /** True when the edit was made; a refusal is reported. */
  const edit = (label: EditLabel, change: (before: Process) => EditResult) => {
    const refusal = getState().edit(label, change);
    if (refusal !== null) getState().notify(refusal.message, { tone: 'error' });
    return refusal === null;
  };

  const rowActions: RowActions = {
    ...createClipboardActions({ store, focus, edit }),
    open: (row) => show({ selection: row }),
    goTo: (row) => {
      show({ selection: row });
      focus(row);
    },
    rename: (row) => show({ selection: row, field: 'name' }),
    why: (row) => {
      const { environment } = getState().preview;
      if (environment !== null)
        show({ selection: inProcess(row), panel: { kind: 'why', cell: { ...row, environment, target: null } } });
    },
    move: (rows, direction) => {
      const before = process();
      if (before !== null) rowActions.make(planMove(before, rows, { at: direction }));
    },
    make: (move) => {
      const [first] = makeMove(store, move) ?? [];
      if (first !== undefined) focus(first);
    },
    moveTo: (rows, at) => ask({ kind: 'move', rows, ...(at === undefined ? {} : { at }) }),
    usages: (row) => ask({ kind: 'usages', row }),
    saveTemplate: (row) => getState().showOverlay({ kind: 'save-template', row }),
    editTogether: (rows) => ask({ kind: 'together', rows }),
    copyTo: (rows) => ask({ kind: 'copy to', rows }),
    copyInto: (rows, to, place) => copyRowsTo(store, rows, to, place, edit),
    others: () => otherProcesses(getState()),
    reorder: (rows) => show({ panel: { kind: 'reorder', selected: rows } }),
    add: (place) => show({ panel: { kind: 'add', place } }),
    duplicate: (rows) => {
      const before = process();
      const found = namedIn(rows);
      const what = found.length === 1 ? `'${found[0]?.name}'` : countedRows(found.map(({ row }) => row));
      const made = edit(`Duplicate ${what}`, (now) =>
        applyEdits(
          now,
          found.map(
            ({ step, action }) =>
              (each: Process) =>
                action === null ? duplicateStep(each, step.id) : duplicateAction(each, step.id, action.id),
          ),
        ),
      );
      const after = process();
      const copy = made && before !== null && after !== null ? addedRow(before, after) : null;
      const named = copy && after && findRow(after, copy);
      if (!named) return;
      getState().announce(found.length === 1 ? `Added ${rowInWords(named)}.` : `Added copies of ${what}.`);
      focus(named.row);
    },
    toggleOff: (rows) => {
      const found = namedIn(rows);
      const [only] = found;
      if (only === undefined) return;
      const off = !found.every((row) => row.isOff);
      const what = found.length === 1 ? `'${only.name}'` : countedRows(found.map(({ row }) => row));
      const made = edit(`${off ? 'Disable' : 'Enable'} ${what}`, (now) =>
        applyEdits(
          now,
          found.map(
            ({ step, action }) =>
              (each: Process) =>
                setDisabled(each, step.id, action?.id ?? null, off),
          ),
        ),
      );
      if (made) getState().announce(`${off ? 'Disabled' : 'Enabled'} ${what}.`);
    },
    tryFailure: (row, target) => {
      const [found] = namedIn([row]);
      const action = found && failingActionOf(found);
      if (!action) return;
      const failure = target === undefined ? { action } : { action, target };
      const said = `'${action}' fails${target === undefined ? '' : ` on ${target}`}`;
      getState().edit(`Assume ${said}`, { scenario: (scenario) => addFailure(scenario, failure) });
      getState().changeView({ tab: 'plan', part: 'changes' });
      getState().notify(`What if ${said}: the plan shows which outcomes differ.`, { undoable: true });
    },
    whatIf: (id, row) => {
      const kind = whatIfKinds.find((each) => each.id === id);
      const about = whatIfAbout(getState(), row);
      if (kind !== undefined && about !== null) tryWhatIf(getState(), kind, about);
    },
    moreWhatIfs: () => show({ panel: { kind: 'scenario' } }),
    leaveOut: (rows, areOut) => {
      const found = namedIn(rows);
      const what = found.length === 1 ? `'${found[0]?.name}'` : countedRows(found.map(({ row }) => row));
      const done = areOut ? `${what} left out of the dry run` : `${what} in the dry run again`;
      getState().edit(`Assume ${done}`, {
        scenario: (scenario) =>
          areOut
            ? withLeftOut(
                scenario,
                found.map(({ name }) => name),
              )
            : withoutLeftOut(scenario, found),
      });
      getState().notify(`${done[0]?.toUpperCase()}${done.slice(1)}.`, { undoable: true });
    },
    remove: (rows) => {
      const before = process();
      const deletion = before && deletionOf(before, rows);
      if (!deletion) return;
      if (deletion.usedIn.length > 0) ask({ kind: 'delete', deletion });
      else rowActions.removeAnyway(deletion);
    },
    removeAnyway: (deletion) => {
      if (!edit(deletion.label, deletion.change)) return;
      getState().notify(deletion.done, { undoable: true });
      focus(deletion.next);
    },
  };
  return rowActions;
}
