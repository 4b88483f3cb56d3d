import { fingerprintOf, ownOf } from '../../core/index';
import type { EditorState } from '../../state/editorState';
import type { DocumentId } from '../../state/openDocument';

/** What a link says about its process. */
export interface LinkMarks {
  readonly fingerprint: string;
  readonly title: string;
}

/** The open process a link is for, found by its content, otherwise by its name; null if there is none. */
export function linkedProcess({ documents, order }: EditorState, { fingerprint, title }: LinkMarks): DocumentId | null {
  const opened = order.toReversed().flatMap((id) => ownOf(documents, id) ?? []);
  const same = opened.find(({ content }) => fingerprintOf(content.process) === fingerprint);
  return (same ?? opened.find((each) => each.title === title))?.id ?? null;
}

/** The note that the process is not the version the link was made for; null if it is. */
export function otherVersionNote({ documents }: EditorState, id: DocumentId, marks: LinkMarks): string | null {
  const document = ownOf(documents, id);
  if (document === undefined || fingerprintOf(document.content.process) === marks.fingerprint) return null;
  return `This link was made for another version of "${document.title}". What it shows may have changed since.`;
}
