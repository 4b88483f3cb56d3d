import type { OpenDocument } from '../openDocument';
import { partFilesOf } from './projectFiles';

/** How many of the files that hold the model a save would change; a model file that is not there is not missed. */
export function changedParts(document: OpenDocument): number {
  return partFilesOf(document).filter(({ isChanged, known }) => isChanged && known !== null).length;
}
