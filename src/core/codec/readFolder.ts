import { type FolderFile, parsedFile } from './parsedFile';
import { type FolderOptions, type FolderRead, readParsedFolder } from './readParsedFolder';
import { readServerAnswers } from './server/readServerAnswers';

/**
 * Reads the files of one or several project folders: every deployment process and runbook, with the model that belongs
 * to them. A `preflight.model.json` says what is known; names that only the processes mention are added as inferred.
 * Every file that cannot be read is a problem with all its causes; the others are read anyway.
 */
export function readFolder(files: readonly FolderFile[], options: Omit<FolderOptions, 'readAnswers'> = {}): FolderRead {
  return readParsedFolder(files.map(parsedFile), { ...options, readAnswers: readServerAnswers });
}
