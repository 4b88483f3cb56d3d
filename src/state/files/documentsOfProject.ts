import type { EditorState } from '../editorState';
import type { OpenDocument } from '../openDocument';

/** The processes that lie in one project's folder, the given one first; its file alone where no folder was opened. */
export function documentsOfProject(
  { documents, order }: Pick<EditorState, 'documents' | 'order'>,
  document: OpenDocument | null,
): readonly OpenDocument[] {
  if (document === null) return [];
  const folder = folderOf(document);
  if (folder === '') return [document];
  const others = order.flatMap((id) => documents[id] ?? []).filter((each) => each.id !== document.id);
  return [document, ...others.filter((each) => each.origin === 'file' && folderOf(each) === folder)];
}

/** The path of a project's folder; runbooks lie in a folder of their own in it. */
function folderOf({ file }: OpenDocument): string {
  return file.path.replace(/(runbooks\/([^/]*\/)*)?[^/]*$/, '');
}
