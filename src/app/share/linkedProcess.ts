import { fingerprintOf } from '../../core/index';
import type { EditorState } from '../../state/editorState';
import type { DocumentId } from '../../state/openDocument';

/** What a link says of the process it is for. */
export interface LinkMarks {
  readonly fingerprint: string;
  readonly title: string;
}

/** The open process a link is for, by what is in it, else by its name; null where there is none. */
export function linkedProcess({ documents, order }: EditorState, { fingerprint, title }: LinkMarks): DocumentId | null {
  const opened = order.toReversed().flatMap((id) => documents[id] ?? []);
  const same = opened.find(({ content }) => fingerprintOf(content.process) === fingerprint);
  return (same ?? opened.find((each) => each.title === title))?.id ?? null;
}

/** What to say where the process is another version than the link was made for; null where it is the same. */
export function otherVersionNote({ documents }: EditorState, id: DocumentId, marks: LinkMarks): string | null {
  const document = documents[id];
  if (document === undefined || fingerprintOf(document.content.process) === marks.fingerprint) return null;
  return `This link was made for another version of "${document.title}". What it shows may have changed since.`;
}
