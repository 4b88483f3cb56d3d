import {
  type DeploymentModel,
  isReferencedBy,
  mergeModel,
  ok,
  ownOf,
  projectFolderOf,
  textOfBytes,
} from '../core/index';
import { appliedText } from './applyText';
import { printComparison } from './comparison';
import { openRead } from './documentSlice';
import type { EditorState } from './editorState';
import type { ImportReview, OpenMatch } from './importOffer';
import type { DocumentId } from './openDocument';
import type { ProcessRead } from './readFiles';
import { sameContent } from './sameContent';
import type { SliceTools } from './slice';
import type { Tab } from './viewState';

/**
 * Updates open processes from their files, process and model, as one undoable edit each; the other processes in the files open
 * beside them.
 */
export function updateFromFiles(tools: SliceTools, { read, openMatches }: ImportReview): readonly DocumentId[] {
  const { get } = tools;
  const isMatch = ({ path }: ProcessRead) => openMatches.some((match) => match.path === path);
  const added = read.processes.filter((each) => !isMatch(each));
  openRead(tools, { ...read, processes: inOpenFolders(added, { read, openMatches }, get().documents) });
  // The first stays on screen.
  for (const match of openMatches.toReversed()) {
    const found = read.processes.find(({ path }) => path === match.path);
    if (found !== undefined) update(tools, match, found);
  }
  const [first] = openMatches;
  if (first === undefined) return [];
  const others = openMatches.length === 1 ? '' : ` and ${openMatches.length - 1} more`;
  get().announce(`"${first.title}"${others}: updated from the files.`);
  return openMatches.map(({ id }) => id);
}

/** Processes of a folder that is open already belong to that one. */
function inOpenFolders(
  processes: readonly ProcessRead[],
  { read, openMatches }: Pick<ImportReview, 'read' | 'openMatches'>,
  documents: EditorState['documents'],
): readonly ProcessRead[] {
  const open = new Map<string | undefined, string | undefined>();
  for (const { path, id } of openMatches) {
    const file = read.processes.find((each) => each.path === path)?.file;
    const known = ownOf(documents, id)?.file;
    const isSamePlace = known !== undefined && file !== undefined && folderOf(known) === folderOf(file);
    if (isSamePlace && !open.has(file.folderId)) open.set(file.folderId, known.folderId);
  }
  return processes.map((each) => {
    const { folderId, ...file } = each.file;
    if (!open.has(folderId)) return each;
    const known = open.get(folderId);
    return { ...each, file: known === undefined ? file : { ...file, folderId: known } };
  });
}

function folderOf({ path }: { readonly path: string }): string {
  return projectFolderOf(path);
}

function update({ get, set }: SliceTools, { id }: OpenMatch, read: ProcessRead): void {
  const document = ownOf(get().documents, id);
  if (document === undefined) return;
  showDocument({ get }, id, 'steps');
  const { bytes, name, handle } = read.file;
  const text = textOfBytes(bytes);
  const applied = appliedText(document, { text, form: document.file.format }, null);
  if (!applied.ok) {
    get().notify(`"${name}" was not taken: ${applied.diagnostics[0]?.message}`, { tone: 'error' });
    return;
  }
  const process = sameContent(applied.content.process, document.content.process) ? {} : applied.content;
  const model = modelFrom(document.content.model, read.model);
  get().edit(`Update from ${name}`, { all: (before) => ok({ ...before, ...process, model }) });
  const now = ownOf(get().documents, id);
  if (now === undefined) return;
  // The file on disk is the one just read; saving compares with it and writes to it.
  const onDisk = { ...now, file: { ...now.file, onDisk: bytes, handle: handle ?? now.file.handle } };
  set((state) => ({ documents: { ...state.documents, [id]: onDisk } }));
}

/** The model with what the files know. What they only mention or leave open replaces nothing. */
function modelFrom(model: DeploymentModel, { variablesComplete, ...read }: DeploymentModel): DeploymentModel {
  const known = (name: string) =>
    model.environments.some((each) => each.assumed !== true && isReferencedBy(each, name));
  const environments = read.environments.filter(
    (each) => each.assumed !== true && !(each.inferred === true && known(each.name)),
  );
  const channels = read.channels.filter(
    (each) => each.inferred !== true || !model.channels.some((other) => isReferencedBy(other, each.name)),
  );
  const complete = variablesComplete === true ? { variablesComplete } : {};
  const merged = mergeModel(model, { ...read, ...complete, environments, channels });
  return sameContent(merged, model) ? model : merged;
}

/** Opens the files beside the open documents and compares the first with the one it is a copy of. */
export function openBeside(tools: SliceTools, { read, openMatches }: ImportReview): readonly DocumentId[] {
  const { get } = tools;
  const opened = openRead(tools, read);
  const [match] = openMatches;
  const at = read.processes.findIndex(({ path }) => path === match?.path);
  const copy = opened[at];
  if (match === undefined || copy === undefined) return opened;
  showDocument(tools, copy, 'compare');
  const { environment } = get().preview;
  if (environment === null) return opened;
  const side = { environment, scenario: 'current', channel: null, tenant: null } as const;
  const part = printComparison({
    left: { ...side, version: { document: match.id } },
    right: { ...side, version: 'now' },
  });
  get().changeView({ part });
  return opened;
}

/** Goes to a tab of an open process. */
export function showDocument({ get }: Pick<SliceTools, 'get'>, documentId: DocumentId, tab: Tab): void {
  get().navigate({
    screen: 'process',
    ...{ documentId, tab },
    ...{ part: null, selection: null, field: null, panel: null, filter: '' },
  });
}
