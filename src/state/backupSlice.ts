import { counted, textOfBytes, utf8Bytes, withoutMark } from '../core/index';
import { backupText, readBackup } from './backup';
import type { BackupState } from './backupState';
import { type Draft, draftOf } from './drafts';
import type { OpenDocument } from './openDocument';
import type { Slice } from './slice';

const fileName = 'preflight-backup.json';

/** Everything kept in the browser, to a file and back. */
export const backupSlice: Slice<BackupState> = ({ get, ports }) => ({
  saveBackup: async () => {
    const { documents, order, settings, notify } = get();
    const drafts = order.flatMap((id) => documents[id] ?? []).map((each) => draftOf(each, ports.now()));
    const bytes = utf8Bytes(backupText({ drafts, settings }));
    const saved = await ports.save({ name: fileName, bytes, handle: null, folder: null, expected: null });
    if (saved.ok) notify(`Downloaded "${fileName}" with ${countWords(drafts.length)} and the settings.`);
    else if (saved.error.kind !== 'cancelled') notify(saved.error.message, { tone: 'error' });
  },
  restoreBackup: async (file) => {
    const { notify, changeSettings } = get();
    const backup = file.refusal === undefined ? readBackup(withoutMark(textOfBytes(file.bytes))) : null;
    if (backup === null) {
      notify(`"${file.name}" is not a backup this version can read. Nothing was changed.`, { tone: 'error' });
      return;
    }
    const damaged: string[] = [];
    const whole: Draft[] = [];
    for (const draft of backup.drafts) {
      const cause = (await ports.checkDraft?.(draft)) ?? null;
      if (cause === null) whole.push(draft);
      else damaged.push(`"${draft.title}" (${cause})`);
    }
    const before = get().documents;
    const taken = new Set(Object.keys(before));
    for (const draft of whole) {
      const id = freeId(draft.id, taken);
      taken.add(id);
      // A sample in a backup has edits, and is kept from now on like any file.
      get().restore([{ ...draft, id, origin: 'file' }]);
    }
    changeSettings(backup.settings);
    const added = Object.values<OpenDocument>(get().documents).length - Object.keys(before).length;
    notify(`Restored ${countWords(added)} and the settings. What was open stays as it was.`);
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
