import type { StoreApi } from 'zustand';
import { addedRow, countedRows, type EditResult, findRow, type Process, pasteSteps } from '../core/index';
import type { EditLabel } from '../state/editLabel';
import type { EditorState } from '../state/editorState';
import type { Selection } from '../state/openDocument';
import { selectDocument, selectProcess } from '../state/selectors/document';
import { stepsInText, textOfRows, unknownNote } from './clipboard';
import { markedLink } from './copyLink';
import { deletionOf } from './deletion';

/** Clipboard actions. The text is passed in if the browser provides it with the key event. */
export interface ClipboardActions {
  /** The rows as text, announced as copied; empty if none of them exists. */
  copied(rows: readonly Selection[]): string;
  copy(rows: readonly Selection[]): void;
  /** Takes the rows out after their text was copied. */
  cutOut(rows: readonly Selection[]): void;
  cut(rows: readonly Selection[]): void;
  /** After a row; among actions when it is one. Null = at the end. */
  pasteText(text: string, after: Selection | null): void;
  paste(after: Selection | null): void;
  copyLink(href: string): void;
}

export interface ClipboardOptions {
  readonly store: StoreApi<EditorState>;
  readonly focus: (row: Selection | null) => void;
  readonly edit: (label: EditLabel, change: (before: Process) => EditResult) => boolean;
}

const refused = 'The browser did not allow it. Press Ctrl+C, Ctrl+X or Ctrl+V on the row instead.';
const refusedHere = 'The browser did not allow it. Press Ctrl+V instead.';

export function createClipboardActions({ store, focus, edit }: ClipboardOptions): ClipboardActions {
  const { getState } = store;
  const process = () => selectProcess(getState());
  const found = (rows: readonly Selection[]) => {
    const now = process();
    return now === null ? [] : rows.flatMap((row) => findRow(now, row) ?? []);
  };
  const called = (rows: readonly Selection[]) => {
    const named = found(rows);
    return named.length === 1 ? `'${named[0]?.name}'` : countedRows(named.map(({ row }) => row));
  };
  const write = async (text: string, then: () => void) => {
    try {
      await navigator.clipboard.writeText(text);
      then();
    } catch {
      getState().notify(refused, { tone: 'error' });
    }
  };
  const textOf = (rows: readonly Selection[]) => {
    const now = process();
    return now === null || found(rows).length === 0 ? '' : textOfRows(now, rows);
  };

  const rowActions: ClipboardActions = {
    copied: (rows) => {
      const text = textOf(rows);
      if (text !== '') getState().announce(`Copied ${called(rows)}.`);
      return text;
    },
    copy: (rows) => void write(textOf(rows), () => getState().announce(`Copied ${called(rows)}.`)),
    cutOut: (rows) => {
      const now = process();
      const deletion = now && deletionOf(now, rows);
      if (!deletion) return;
      const what = called(rows);
      if (!edit(`Cut ${what}`, deletion.change)) return;
      const used = deletion.usedIn.length === 0 ? '' : ` Still named in ${deletion.usedIn.join(', ')}.`;
      getState().notify(`Cut ${what}.${used}`, { undoable: true });
      focus(deletion.next);
    },
    cut: (rows) => void write(textOf(rows), () => rowActions.cutOut(rows)),
    pasteText: (text, after) => {
      const before = process();
      const document = selectDocument(getState());
      const read = stepsInText(text);
      if (before === null || document === null) return;
      if (!read.ok) {
        getState().notify(read.reason, { tone: 'error' });
        return;
      }
      const place =
        after === null
          ? ({ at: 'end' } as const)
          : ({ at: after.actionId === null ? 'after' : 'into', stepId: after.stepId } as const);
      const { steps } = read;
      const what = steps.length === 1 ? `'${steps[0]?.name}'` : `${steps.length} steps`;
      if (!edit(`Paste ${what}`, (now) => pasteSteps(now, steps, place))) return;
      getState().notify(`Pasted ${what}.${unknownNote(steps, before, document.content.model)}`, { undoable: true });
      const now = process();
      const added = now && addedRow(before, now);
      if (added) focus(added);
    },
    paste: (after) =>
      void navigator.clipboard
        ?.readText()
        .then((text) => rowActions.pasteText(text, after))
        .catch(() => getState().notify(after === null ? refusedHere : refused, { tone: 'error' })),
    copyLink: (href) =>
      void write(markedLink(getState(), href), () => getState().notify('The link to this row is on the clipboard.')),
  };
  return rowActions;
}
