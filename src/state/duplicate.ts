import { historyOf } from './history';
import type { OpenDocument } from './openDocument';
import { withoutHandle } from './withoutHandle';

/**
 * A copy of a process as it is now, with model and scenarios. Its history is empty, and it belongs to no file or folder on disk,
 * so that saving it can never overwrite the original.
 */
export function duplicateOf(
  { file, content, source, savedProcess, savedModel, savedBase, unread }: OpenDocument,
  { id, title }: Pick<OpenDocument, 'id' | 'title'>,
): OpenDocument {
  const { beside, ...own } = file;
  return {
    ...{ id, title, origin: 'file', source, savedProcess, unread, savedAt: null },
    file: { ...withoutHandle(own), path: own.name, beside: besideCopy(beside) },
    ...historyOf(content),
    ...(savedModel === undefined ? {} : { savedModel }),
    ...(savedBase === undefined ? {} : { savedBase }),
  };
}

/**
 * The files around it, where the copy is: elsewhere they would not be found again when it is read. Of two with one name the
 * one nearest to the process counts, as it did there.
 */
function besideCopy(beside: OpenDocument['file']['beside']): OpenDocument['file']['beside'] {
  const outerFirst = beside.toSorted((left, right) => left.path.length - right.path.length);
  const nearest = new Map(outerFirst.map((file) => [file.name, { ...withoutHandle(file), path: file.name }]));
  return [...nearest.values()];
}

/** "Shop copy", or "Shop copy 2" where that is taken. */
export function copyTitle(title: string, taken: readonly string[]): string {
  const first = `${title.replace(/ copy( \d+)?$/, '')} copy`;
  let copy = first;
  for (let number = 2; taken.includes(copy); number += 1) copy = `${first} ${number}`;
  return copy;
}
