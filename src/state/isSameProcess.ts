import { contentWithoutSecrets, secretsOfDocument } from './library/backupSecrets';
import type { OpenDocument } from './openDocument';
import { sameContent } from './sameContent';

/** Whether an open process is the same as one in the backup, history included. The backup is without secrets. */
export function isSameProcess(here: OpenDocument, other: OpenDocument): boolean {
  return (
    here.title === other.title &&
    here.past.length === other.past.length &&
    sameContent(here.file.bytes, other.file.bytes) &&
    sameContent(outsideForm(here), outsideForm(other))
  );
}

function outsideForm(document: OpenDocument) {
  const secrets = secretsOfDocument(document);
  return {
    content: contentWithoutSecrets(document.content, secrets),
    versions: document.versions?.map((each) => ({ ...each, content: contentWithoutSecrets(each.content, secrets) })),
  };
}
