import { modelWithText, ownOf, type Result, textOfBytes, utf8Bytes } from '../../core/index';
import { mergeTexts } from '../mergeTexts';
import type { DocumentId, OpenDocument } from '../openDocument';
import type { SliceTools } from '../slice';
import { folderNamesOf, knownBytesOfPart, modelTextsOf, type PartSubject, partFile, withPartFile } from './partFiles';

/** Which file of which document, and what another program wrote into it. */
export interface TakenFile {
  readonly documentId: DocumentId;
  readonly subject: PartSubject;
  readonly fileName: string;
  readonly onDisk: Uint8Array;
}

/**
 * Continues from a file with a part of the model that another program changed: with its content, or with both merged. Lines that
 * both changed are resolved by a person (`mergeConflict`).
 *
 * @param mine  what a save would write; null takes the version on disk
 */
export function takePart(taken: TakenFile, mine: string | null, tools: SliceTools): void {
  const { get, set } = tools;
  const document = ownOf(get().documents, taken.documentId);
  if (document === undefined) return;
  const theirs = textOfBytes(taken.onDisk);
  const there = partFile(document, taken.subject);
  const base = there === null ? '' : textOfBytes(knownBytesOfPart(there));
  const merged = mine === null ? { text: theirs, conflicts: 0 } : mergeTexts(base, mine, theirs);
  if (merged.conflicts > 0) set({ mergeConflict: { ...taken, text: merged.text } });
  else take(document, taken, merged.text, tools);
}

/** Takes the text that a person merged from both sides; null leaves everything as it was. */
export function resolvePartConflict(text: string | null, tools: SliceTools): void {
  const { get, set } = tools;
  const { mergeConflict } = get();
  const document = mergeConflict === null ? undefined : ownOf(get().documents, mergeConflict.documentId);
  if (mergeConflict === null || document === undefined || text === null) set({ mergeConflict: null });
  else if (take(document, mergeConflict, text, tools)) set({ mergeConflict: null });
}

function take(
  document: OpenDocument,
  { subject, fileName, onDisk }: TakenFile,
  text: string,
  tools: SliceTools,
): boolean {
  const { get, set } = tools;
  const { model } = document.content;
  const read = modelWithText(model, { subject, text, texts: modelTextsOf(document) }, folderNamesOf(document));
  if (!read.ok) {
    get().notify(`"${fileName}" was not taken: ${faultOf(read)} Nothing was changed.`, { tone: 'error' });
    return false;
  }
  get().edit(`Merge the model with "${fileName}"`, { model: () => read.value });
  set((state) => {
    const now = ownOf(state.documents, document.id);
    if (now === undefined) return {};
    // Later edits are written into the merged text; what is on disk is what may be overwritten.
    const next = withPartFile(now, subject, { bytes: utf8Bytes(text), known: onDisk });
    const saved = subject === 'model' ? savedWith(now, onDisk) : now.savedModel;
    return {
      documents: { ...state.documents, [now.id]: saved === undefined ? next : { ...next, savedModel: saved } },
    };
  });
  get().notify(`The changes made outside Preflight to "${fileName}" are in the model now. Save to write both.`, {
    undoable: true,
  });
  return true;
}

/** The model as in the file on disk, which the next save is compared with. */
function savedWith(document: OpenDocument, onDisk: Uint8Array): OpenDocument['savedModel'] {
  const { content } = document;
  const texts = modelTextsOf(document);
  const read = modelWithText(
    content.model,
    { subject: 'model', text: textOfBytes(onDisk), texts },
    folderNamesOf(document),
  );
  return read.ok ? read.value : document.savedModel;
}

function faultOf(
  read: Extract<Result<unknown, readonly { readonly message: string }[]>, { readonly ok: false }>,
): string {
  return read.error[0]?.message ?? 'it cannot be read.';
}
