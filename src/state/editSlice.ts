import { addedRow, ok, ownOf } from '../core/index';
import { appliedText } from './applyText';
import { awaited, keepingAwaited } from './awaited';
import { contentAfter } from './contentAfter';
import { keptEdit } from './documentHistory';
import type { EditorState } from './editorState';
import type { EditState } from './editState';
import { recorded, redone, type Stepped, undone } from './history';
import { withNotice, withoutUndo } from './notices';
import type { Content, Edit, OpenDocument, Selection } from './openDocument';
import { previewWithin } from './previewWithin';
import { viewWithin } from './selection';
import { selectDocument } from './selectors/document';
import { selectProcessViewOrNull, selectSelection } from './selectors/view';
import type { Slice, SliceTools } from './slice';
import { withTyped } from './typedText';

import { textOf } from './workingText';

/** Edits of the document on screen, each undoable. */
export const editSlice: Slice<EditState> = (tools) => ({
  edit: (label, wanted, options) => {
    const { get, set, ports } = tools;
    const document = selectDocument(get());
    if (!document) return { kind: 'nothing-open', message: 'No process is open.' };
    if (isElsewhere(tools, document)) return { kind: 'elsewhere', message: elsewhereText };
    const after = contentAfter(document.content, wanted);
    if (!after.ok) return after.error;
    if (after.value === document.content) return null;
    const place = selectSelection(get());
    const entry = { label, content: after.value, place, fold: options?.fold ?? null, now: ports.now() };
    const applied = options?.applies ? withTyped(document, options.applies, null) : document;
    const next = { ...applied, ...recorded(applied, entry, keptEdit, get().settings.undoLimit) };
    const change = shown(get(), next);
    set(options?.notice === undefined ? change : { ...change, notices: noticesWith(change, next, options.notice) });
    return null;
  },
  applyText: (text, form) => {
    const { get } = tools;
    const document = selectDocument(get());
    if (!document || text === textOf(document, document.content) || isElsewhere(tools, document)) return [];
    const written = { text, form: form ?? document.file.format };
    const applied = appliedText(document, written, selectSelection(get()));
    if (!applied.ok) return applied.diagnostics;
    get().edit(applied.label, { all: () => ok(applied.content) });
    get().changeView({ selection: applied.selection });
    return [];
  },
  keepPendingText: (pendingText) => {
    const document = selectDocument(tools.get());
    if (!document || isElsewhere(tools, document)) return;
    const { pendingText: _before, ...rest } = document;
    const next = pendingText === null ? rest : { ...rest, pendingText };
    tools.set((state) => ({ documents: { ...state.documents, [document.id]: next }, ...keepingAwaited(state) }));
  },
  keepTyped: (field, typed) => {
    const document = selectDocument(tools.get());
    // Without the right to edit, the edit itself is refused with a message, not each letter.
    if (!document || ownOf(tools.get().elsewhere, document.id) === true) return;
    const next = withTyped(document, field, typed);
    if (next === document) return;
    tools.set((state) => ({ documents: { ...state.documents, [document.id]: next }, ...keepingAwaited(state) }));
  },
  undo: () => step(tools, undoneEdit, 'Undone'),
  undoEdit: (id) => {
    if (selectDocument(tools.get())?.past.at(-1)?.id === id) step(tools, undoneEdit, 'Undone');
  },
  redo: () => step(tools, redone, 'Redone'),
});

const elsewhereText = 'This process is open for editing in another tab. Take over editing to change it here.';

/** Whether another tab edits the document; says so if it does. */
function isElsewhere({ get }: SliceTools, { id }: OpenDocument): boolean {
  const { elsewhere, notices, notify } = get();
  if (ownOf(elsewhere, id) !== true) return false;
  if (!notices.some(({ text }) => text === elsewhereText)) notify(elsewhereText, { tone: 'error' });
  return true;
}

/** A message about the edit just made, with its Undo. */
function noticesWith({ notices = [] }: Partial<EditorState>, { past }: OpenDocument, text: string) {
  return withNotice(notices, { tone: 'info', text, undoes: past.at(-1)?.id ?? null });
}

function undoneEdit(document: OpenDocument) {
  return undone(document, keptEdit);
}

function step(
  tools: SliceTools,
  go: (document: OpenDocument) => Stepped<Content, Selection | null, Edit> | null,
  word: string,
): void {
  const { get, set } = tools;
  const document = selectDocument(get());
  if (document === null || isElsewhere(tools, document)) return;
  const gone = go(document);
  if (!gone) return;
  const { entry, history } = gone;
  const view = selectProcessViewOrNull(get());
  const state = view === null ? get() : { ...get(), view: { ...view, selection: entry.place ?? view.selection } };
  const row = addedRow(document.content.process, history.content.process);
  set({
    ...shown(state, { ...document, ...history }),
    ...(row === null ? {} : { returned: { row } }),
    announcement: `${word}: ${entry.label}.`,
  });
}

/**
 * The state with this version of a document: view and preview no longer refer to removed things, messages that offer to undo
 * an older edit are gone, and plan and storage wait for it.
 */
function shown(state: EditorState, document: OpenDocument): Partial<EditorState> {
  const { settings } = state;
  const { model } = document.content;
  const before = ownOf(state.documents, document.id)?.content.model;
  return awaited(state, {
    documents: { ...state.documents, [document.id]: document },
    view: viewWithin(state.view, document.content.process),
    notices: withoutUndo(state.notices),
    ...(before === undefined || model === before
      ? {}
      : { preview: previewWithin(state.preview, before, model, settings.previews) }),
  });
}
