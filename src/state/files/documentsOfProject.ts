import { ownOf } from '../../core/index';
import type { EditorState } from '../editorState';
import type { OpenDocument } from '../openDocument';
import { projectOf } from '../projectOf';

/** The processes in the folder of one project, the given one first; only that one if no folder was opened. */
export function documentsOfProject(
  { documents, order }: Pick<EditorState, 'documents' | 'order'>,
  document: OpenDocument | null,
): readonly OpenDocument[] {
  if (document === null) return [];
  const project = projectOf(document);
  if (project === '') return [document];
  const others = order.flatMap((id) => ownOf(documents, id) ?? []).filter((each) => each.id !== document.id);
  return [document, ...others.filter((each) => each.origin === 'file' && projectOf(each) === project)];
}
