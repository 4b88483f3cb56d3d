import { textAt } from './oclBody';
import { readFolderFile } from './oclRead';

/** The number in `schema_version.ocl`; null when the file says none. */
export function readSchemaVersion(text: string): number | null {
  return readFolderFile(text, {}, (file) => {
    const version = textAt(file, 'version');
    return version !== null && /^\d{1,6}$/.test(version) ? Number(version) : null;
  }).value;
}
