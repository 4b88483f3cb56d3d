import type { FileCheck } from '../../state/files/fileCheck';
import type { OpenDocument } from '../../state/openDocument';

/** Whether the browser can read one of its files a second time. */
export function isOnDisk({ file }: OpenDocument): boolean {
  return file.handle !== null || (file.folder ?? null) !== null;
}

/** The result of the last check of its files, in a few words; empty if nothing else changed them. */
export function outsideWords(check: FileCheck | undefined): string {
  const kinds = Object.values(check ?? {}).map(({ kind }) => kind);
  const changed = kinds.filter((kind) => kind === 'changed').length;
  const gone = kinds.filter((kind) => kind === 'gone').length;
  return [
    ...(changed === 0 ? [] : [changed === 1 ? 'a file was changed on disk' : `${changed} files were changed on disk`]),
    ...(gone === 0 ? [] : [gone === 1 ? 'a file no longer exists' : `${gone} files no longer exist`]),
  ].join(', ');
}
