import { counted, textOfBytes, utf8Bytes, withoutMark } from '../core/index';
import type { BackupState } from './backupState';
import type { OpenDocument } from './openDocument';
import type { Slice } from './slice';

const fileName = 'preflight-backup.json';

/** Everything kept in the browser, to a file and back. What that needs is fetched when somebody asks for it. */
export const backupSlice: Slice<BackupState> = ({ get, set, ports }) => ({
  saveBackup: async () => {
    const [{ backupText }, { backupRecords }] = await Promise.all([
      import('./backup'),
      import('./library/backupRecords'),
    ]);
    const { documents, order, settings, notify } = get();
    const now = ports.now();
    const processes = order.flatMap((id) => documents[id] ?? []).map((each) => backupRecords(each, now));
    const bytes = utf8Bytes(backupText(processes, settings));
    const saved = await ports.save({ name: fileName, bytes, handle: null, folder: null, expected: null });
    if (saved.ok) notify(`Downloaded "${fileName}" with ${countWords(processes.length)} and the settings.`);
    else if (saved.error.kind !== 'cancelled') notify(saved.error.message, { tone: 'error' });
  },
  restoreBackup: async (file) => {
    const [{ readBackup }, { restoredBackup }] = await Promise.all([import('./backup'), import('./restoredBackup')]);
    const { notify, changeSettings } = get();
    const backup = file.refusal === undefined ? readBackup(withoutMark(textOfBytes(file.bytes))) : null;
    if (backup === null) {
      notify(`"${file.name}" is not a backup this version can read. Nothing was changed.`, { tone: 'error' });
      return;
    }
    const { documents, damaged } = await restoredBackup(backup, ports);
    set((state) => {
      const taken = new Set(Object.keys(state.documents));
      const added = documents.map((document): OpenDocument => {
        const id = freeId(document.id, taken);
        taken.add(id);
        // A sample in a backup has edits, and is kept from now on like any file.
        return { ...document, id, origin: 'file' };
      });
      return {
        documents: { ...state.documents, ...Object.fromEntries(added.map((each) => [each.id, each])) },
        order: [...state.order, ...added.map(({ id }) => id)],
      };
    });
    changeSettings(backup.settings);
    notify(`Restored ${countWords(documents.length)} and the settings. What was open stays as it was.`);
    if (damaged.length > 0) notify(`Not restored, because damaged: ${damaged.join(', ')}.`, { tone: 'error' });
  },
});

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

function countWords(count: number): string {
  return counted(count, 'process', 'processes');
}
