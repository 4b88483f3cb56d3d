import { historyOf } from './history';
import type { OpenDocument } from './openDocument';
import { withoutHandle } from './withoutHandle';

/**
 * A process that begins as another is now, with its model and scenarios: its history is empty, and it belongs to no file
 * or folder on the disk, so that saving it can never write over the first one.
 */
export function duplicateOf(
  { file, content, source, savedProcess, savedModel, savedBase, unread }: OpenDocument,
  { id, title }: Pick<OpenDocument, 'id' | 'title'>,
): OpenDocument {
  const { beside, ...own } = file;
  return {
    ...{ id, title, origin: 'file', source, savedProcess, unread, savedAt: null },
    file: { ...withoutHandle(own), path: own.name, beside: beside.map(withoutHandle) },
    ...historyOf(content),
    ...(savedModel === undefined ? {} : { savedModel }),
    ...(savedBase === undefined ? {} : { savedBase }),
  };
}

/** "Shop copy", or "Shop copy 2" where that is taken. */
export function copyTitle(title: string, taken: readonly string[]): string {
  const first = `${title.replace(/ copy( \d+)?$/, '')} copy`;
  let copy = first;
  for (let number = 2; taken.includes(copy); number += 1) copy = `${first} ${number}`;
  return copy;
}
