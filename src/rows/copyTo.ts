import type { StoreApi } from 'zustand';
import { addedRow, copyOfRows, type EditResult, ownOf, type Process, pasteSteps, type Step } from '../core/index';
import type { EditLabel } from '../state/editLabel';
import type { EditorState } from '../state/editorState';
import type { Selection } from '../state/openDocument';
import { selectDocument, selectProcess } from '../state/selectors/document';
import { stepsInText, textOfRows, unknownNote } from './clipboard';

/** A process of the library other than the one on screen. */
export interface OtherProcess {
  readonly id: string;
  readonly title: string;
  readonly process: Process;
}

export type CopyPlace = Parameters<typeof pasteSteps>[2];

/** The processes of the library that rows can be copied to, as they are listed there. */
export function otherProcesses(state: EditorState): readonly OtherProcess[] {
  const here = selectDocument(state)?.id;
  return state.order.flatMap((id) => {
    const document = ownOf(state.documents, id);
    return document === undefined || id === here
      ? []
      : [{ id, title: document.title, process: document.content.process }];
  });
}

/** Goes to the other process and adds copies there, as one edit of it; says what they name that it does not know. */
export function copyRowsTo(
  { getState }: StoreApi<EditorState>,
  rows: readonly Selection[],
  to: OtherProcess,
  place: CopyPlace,
  edit: (label: EditLabel, change: (before: Process) => EditResult) => boolean,
): void {
  const process = selectProcess(getState());
  if (process === null) return;
  const here = selectDocument(getState())?.file.format;
  const steps =
    here === ownOf(getState().documents, to.id)?.file.format ? copyOfRows(process, rows) : steppingOver(process, rows);
  const what = steps.length === 1 ? `'${steps[0]?.name}'` : `${steps.length} steps`;
  const there = { documentId: to.id, tab: 'steps', part: null, field: null, panel: null, filter: '' } as const;
  getState().changeView({ ...there, selection: null });
  const document = selectDocument(getState());
  if (document?.id !== to.id || !edit(`Copy ${what} here`, (now) => pasteSteps(now, steps, place))) return;
  const after = selectProcess(getState());
  const added = after && addedRow(document.content.process, after);
  if (added) getState().changeView({ ...there, selection: added });
  const note = unknownNote(steps, document.content.process, document.content.model);
  getState().notify(`Copied ${what} to ${to.title}.${note}`, { undoable: true });
}

/** Copies for a file of another form: by way of the text that the clipboard would hold. */
function steppingOver(process: Process, rows: readonly Selection[]): readonly Step[] {
  const read = stepsInText(textOfRows(process, rows));
  return read.ok ? read.steps : [];
}
