import { textAt } from './oclBody';
import { readFolderFile } from './oclRead';
import type { VersionedText } from './parseOfVersion';

/** The number in `schema_version.ocl`; null if the file has none. */
export function readSchemaVersion(text: string, options: Pick<VersionedText, 'parsed'> = {}): number | null {
  return readFolderFile(text, options, (file) => {
    const version = textAt(file, 'version');
    return version !== null && /^\d{1,6}$/.test(version) ? Number(version) : null;
  }).value;
}
