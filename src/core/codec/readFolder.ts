import { type FolderFile, parsedFile } from './parsedFile';
import { type FolderOptions, type FolderRead, readParsedFolder } from './readParsedFolder';
import { readServerAnswers } from './server/readServerAnswers';

/**
 * Reads the files of one or several project folders: every deployment process and runbook, each with its model. Facts
 * come from `preflight.model.json`; names that only processes mention are added as inferred. Files that cannot be read
 * become problems with all causes; the others are still read.
 */
export function readFolder(files: readonly FolderFile[], options: Omit<FolderOptions, 'readAnswers'> = {}): FolderRead {
  return readParsedFolder(files.map(parsedFile), { ...options, readAnswers: readServerAnswers });
}
