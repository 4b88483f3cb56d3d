import { appliedText } from './applyText';
import type { EditorState } from './editorState';
import { recorded, redone, undone } from './history';
import { lensWithin } from './lensWithin';
import type { Content, HistoryEntry, OpenDocument } from './openDocument';
import { viewWithin } from './selection';
import { selectDocument } from './selectors/document';
import type { Slice, SliceTools } from './slice';
import { textOf } from './workingText';

/** Edits of what is on screen, each undoable. */
export const editSlice: Slice<
  'edit' | 'editTogether' | 'applyText' | 'keepWriting' | 'editModel' | 'editScenario' | 'undo' | 'redo'
> = (tools) => ({
  edit: (label, change, options) => {
    const document = selectDocument(tools.get());
    if (!document) return { kind: 'nothing-open', message: 'No process is open.' };
    const changed = change(document.content.process);
    if (!changed.ok) return changed.error;
    record(tools, document, label, { ...document.content, process: changed.value }, options?.fold ?? null);
    return null;
  },
  editTogether: (label, change) => {
    const document = selectDocument(tools.get());
    if (!document) return { kind: 'nothing-open', message: 'No process is open.' };
    const changed = change(document.content);
    if (!changed.ok) return changed.error;
    const { process, model, scenario } = changed.value;
    record(tools, document, label, { ...document.content, process, model, scenario }, null);
    return null;
  },
  editModel: (label, change) => {
    const document = selectDocument(tools.get());
    if (!document) return;
    record(tools, document, label, { ...document.content, model: change(document.content.model) }, null);
  },
  editScenario: (label, change) => {
    const document = selectDocument(tools.get());
    if (!document) return;
    record(tools, document, label, { ...document.content, scenario: change(document.content.scenario) }, null);
  },
  applyText: (text, form) => {
    const document = selectDocument(tools.get());
    if (!document || text === textOf(document, document.content)) return [];
    const written = { text, form: form ?? document.file.format };
    const { view } = tools.get();
    const applied = appliedText(document, written, view.screen === 'process' ? view.selection : null);
    if (!applied.ok) return applied.diagnostics;
    record(tools, document, applied.label, applied.content, null);
    if (view.screen === 'process') tools.get().navigate({ ...view, selection: applied.selection });
    return [];
  },
  keepWriting: (writing) => {
    const document = selectDocument(tools.get());
    if (!document) return;
    const { writing: _before, ...rest } = document;
    const next = writing === null ? rest : { ...rest, writing };
    tools.set((state) => ({ documents: { ...state.documents, [document.id]: next } }));
  },
  undo: () => step(tools, undone, 'Undone'),
  redo: () => step(tools, redone, 'Redone'),
});

function record(
  { get, set, ports }: SliceTools,
  document: OpenDocument,
  label: string,
  content: Content,
  fold: string | null,
): void {
  const before = document.content;
  const unchanged =
    content.process === before.process &&
    content.base === before.base &&
    content.model === before.model &&
    content.scenario === before.scenario;
  if (unchanged) return;
  const { view } = get();
  const selection = view.screen === 'process' ? view.selection : null;
  set(shown(get(), recorded(document, { label, content, selection, fold, now: ports.now() })));
}

function step(
  { get, set }: SliceTools,
  go: (document: OpenDocument) => { document: OpenDocument; entry: HistoryEntry } | null,
  word: string,
): void {
  const document = selectDocument(get());
  const gone = document && go(document);
  if (!gone) return;
  const { view } = get();
  const returned = view.screen === 'process' ? { ...view, selection: gone.entry.selection ?? view.selection } : view;
  set({ ...shown({ ...get(), view: returned }, gone.document), announcement: `${word}: ${gone.entry.label}.` });
}

/** The state with this version of a document, and a view and a preview that point at nothing that is gone. */
function shown(state: EditorState, document: OpenDocument): Partial<EditorState> {
  const { settings } = state;
  const { model } = document.content;
  const before = state.documents[document.id]?.content.model;
  return {
    documents: { ...state.documents, [document.id]: document },
    view: viewWithin(state.view, document.content.process),
    ...(before === undefined || model === before
      ? {}
      : { lens: lensWithin(state.lens, before, model, settings.previews) }),
  };
}
