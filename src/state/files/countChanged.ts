import type { OpenDocument } from '../openDocument';
import { partFilesOf } from './projectFiles';

/** How many of the model's files a save would change; a model file that does not exist does not count. */
export function changedParts(document: OpenDocument): number {
  return partFilesOf(document).filter(({ isChanged, known }) => isChanged && known !== null).length;
}
