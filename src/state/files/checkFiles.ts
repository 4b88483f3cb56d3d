import { textOfBytes } from '../../core/index';
import type { OpenDocument } from '../openDocument';
import type { SliceTools } from '../slice';
import type { FileCheck, OnDisk } from './fileCheck';
import type { FileSubject } from './partFiles';
import { type ProjectFile, projectFilesOf } from './projectFiles';

/** Reads every file of a document again if the browser can, and returns which of them another program changed. */
export async function checkFiles(document: OpenDocument, asks: boolean, { set, ports }: SliceTools): Promise<void> {
  const { readAgain } = ports;
  if (readAgain === undefined) return;
  const files = projectFilesOf(document).filter(({ handle, folder }) => handle !== null || folder !== null);
  const found = await Promise.all(
    files.map(async (file): Promise<readonly [FileSubject, OnDisk]> => {
      const { name, handle, folder } = file;
      const read = await readAgain({ name, handle, folder, asks });
      return [file.subject, read.ok ? compared(file, read.bytes) : { kind: 'unreadable', message: read.message }];
    }),
  );
  const check = Object.fromEntries(found) as FileCheck;
  set((state) => ({ fileChecks: { ...state.fileChecks, [document.id]: check } }));
}

function compared({ known }: ProjectFile, bytes: Uint8Array | null): OnDisk {
  if (bytes === null) return known === null ? { kind: 'same' } : { kind: 'gone' };
  const isSame = known !== null && textOfBytes(known) === textOfBytes(bytes);
  return isSame ? { kind: 'same' } : { kind: 'changed', bytes };
}
